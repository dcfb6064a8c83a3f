using ModelDsl;

[Block]
public partial class Half
{
    bool IsOdd => X.Features.ToString() == "7";

    [Input]
    public partial Layer X { get; }

    [Linear(4, When = nameof(IsOdd))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0008:Half|}>, Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Half' gives a size that depends on its 'IsOdd', which cannot be read here: compute it with + - * / %, comparisons, ?:, (int), Math.Min, Max, Abs, Round, Ceiling, Floor, Sqrt, Pow and Log2, within the range of an int
