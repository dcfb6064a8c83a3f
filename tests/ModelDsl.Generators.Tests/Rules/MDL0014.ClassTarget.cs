using ModelDsl;
using static TorchSharp.torch;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), Loss(nameof(Size), ClassTarget = {|MDL0014:true|})]
    public partial Layer Y { get; }

    private static Tensor Size(Tensor values) => values.abs().mean();
}

// message: 'Size' takes no target: give it a last parameter for the class indices, or leave out ClassTarget
