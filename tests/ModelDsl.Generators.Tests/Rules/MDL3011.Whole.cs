using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice(16, 32)]
    public partial int Width { get; }

    private int {|MDL3011:Half|} => Width + 1 / 2;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Half)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Half' divides whole numbers, 1 / 2, which is always 0: multiply first, or put brackets around all that is divided
