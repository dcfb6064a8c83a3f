using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(16, 64, Default = 32)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Make it an int
