using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), Call(nameof(Rows)), LogSoftmax(Axis = 1), NLLLoss]
    public partial Layer Y { get; }

    [return: Shape(4, 4)]
    private static TorchSharp.torch.Tensor Rows(TorchSharp.torch.Tensor x) => x.reshape(-1, 4, 4);
}
// light bulb: Write Axis = 1
