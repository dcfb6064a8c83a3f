using ModelDsl;

[Block]
public partial class Half
{
    bool IsOdd => X.Features.ToString() == "7";

    [Input]
    public partial Layer X { get; }

    [Linear(4, When = nameof(IsOdd))]
    private partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0008:Half|}>, Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Half' gives a size that depends on 'Half.IsOdd', which is C# that is not read, and here its 'Y' cannot be asked for it: make that public
