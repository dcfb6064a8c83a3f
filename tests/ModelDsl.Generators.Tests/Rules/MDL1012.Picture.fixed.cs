using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Flatten, Linear(128), ReLU]
    public partial Layer Hidden { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put Flatten in front of it
