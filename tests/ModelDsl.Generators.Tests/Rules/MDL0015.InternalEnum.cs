using ModelDsl;

internal enum Colour
{
    Red,
    Green,
}

[Model]
public partial class Net
{
    [Choice]
    internal partial Colour {|MDL0015:Which|} { get; }

    private bool IsRed => Which == Colour.Red;

    [Input(20)]
    public partial Layer X { get; }

    [Linear(4), ReLU(When = nameof(IsRed))]
    public partial Layer Y { get; }
}

// message: 'Which' is an enum that is not seen wherever 'Net' is; generated types show it, so make it as public as the class
