using ModelDsl;

public enum Kind { Small, Large }

public sealed record Row(int Width, Kind Kind)
{
    public int Wide => Kind is Kind.Small ? Width : 2 * Width;
}

[Model, Adam]
public partial class Net
{
    private static readonly Row Plan = new(16, Kind.Large);

    private int Wide => Plan.Wide;

    [Input(5)]
    public partial Layer X { get; }

    [Linear({|MDL9001:nameof(Wide)|}), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Linear' could not be proven for every value: Wide >= 1, since 'Wide' is C# that is not read; it is checked when the model is built
