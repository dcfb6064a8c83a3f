using ModelDsl;
using Tensor = TorchSharp.torch.Tensor;

[Model, Adam]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Output]
    public partial Layer LogVar { get; }

    [From(nameof(X)), Linear(4), Loss({|MDL0014:nameof(Kl)|})]
    public partial Layer Mean { get; }

    private static Tensor Kl(Tensor mean, Tensor logVar, Tensor target) => ((mean - target).square() + logVar).mean();
}

// message: 'Kl' must take one tensor, the value of 'Mean', then (if it needs one) the target, and give a tensor; it takes 3 tensors: name the stages for the others behind it, [Loss(nameof(Kl), nameof(...))]
