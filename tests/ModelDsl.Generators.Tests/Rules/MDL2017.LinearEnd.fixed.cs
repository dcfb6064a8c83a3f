using ModelDsl;

[Model, AdamW, LinearLR(StartFactor = 1, EndFactor = 0, TotalIters = 20)]
[Training(Epochs = 20)]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Write TotalIters = 20
