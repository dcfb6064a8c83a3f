using ModelDsl;
using static TorchSharp.torch;

[Model, Adam]
public partial class Autoencoder
{
    [Input(48)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Body { get; }

    [Linear(8)]
    public partial Layer Mean { get; }

    [Linear(8)]
    public partial Layer {|MDL2024:LogVariance|} { get; }

    [From(nameof(Mean)), Call(nameof(Sample), nameof(LogVariance)), Linear(32), ReLU, Linear(48), Loss(nameof(Bound), nameof(Mean), nameof(LogVariance))]
    public partial Layer Copy { get; }

    [return: Shape]
    private static Tensor Sample(Tensor mean, Tensor logVariance) => mean + (logVariance / 2).exp() * randn_like(mean);

    private static Tensor Bound(Tensor copy, Tensor mean, Tensor logVariance, Tensor target) => (copy - target).pow(2).mean() - 0.5 * (1 + logVariance - mean * mean - logVariance.exp()).mean();
}

// message: 'LogVariance' reads what 'Mean' predicts, (N, 8), since it stands below it: write [From(nameof(Body))] if it is to read what 'Mean' reads, or [From(nameof(Mean))] if this is meant
