using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 256)]
    public partial Layer Motion { get; }

    [Conv1d(64, 5), ReLU, Mean(2), Linear(8), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Take axis 2
