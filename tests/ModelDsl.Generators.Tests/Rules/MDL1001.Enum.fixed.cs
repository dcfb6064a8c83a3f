using ModelDsl;

public enum Size { Small = 2, Large = 5 }

[Model]
public partial class Net
{
    [Choice]
    public partial Size Size { get; }

    int Wide => Size == Size.Small ? 8 : 16;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Wide)), Skip(nameof(X), Projection = true)]
    public partial Layer Y { get; }
}
// light bulb: Project it where the shapes differ
