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

    [Linear(nameof(Wide)), Skip({|MDL1001:nameof(X)|})]
    public partial Layer Y { get; }
}

// message: 'Skip' adds X (N, 8) to (N, Size == Small ? 8 : 16): they differ when Size = Large; Projection = true maps X to that shape
