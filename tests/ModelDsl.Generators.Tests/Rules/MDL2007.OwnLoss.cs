using ModelDsl;
using static TorchSharp.torch;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), Loss(nameof(Focal), ClassTarget = {|MDL2007:true|})]
    public partial Layer Y { get; }

    private static Tensor Focal(Tensor values, Tensor classes) => values.gather(1, classes.unsqueeze(1)).mean();
}

// message: 'Loss' takes with ClassTarget (N, classes, ...), at least two along axis 1, and 'Y' is (N, 1)
