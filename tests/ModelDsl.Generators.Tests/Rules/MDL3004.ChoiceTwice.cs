using ModelDsl;

[Model]
public partial class Net
{
    [Choice(16, 32, {|MDL3004:16|})]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: 'Width' can be 16 already: list each choice once, else a search tries it twice as often
