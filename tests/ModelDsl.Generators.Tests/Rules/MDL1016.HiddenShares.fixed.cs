using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(30)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Hidden { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
// light bulb: Put ReLU in its place
