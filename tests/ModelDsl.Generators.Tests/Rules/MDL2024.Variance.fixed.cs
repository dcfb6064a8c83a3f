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

    [From(nameof(Body)), Linear(8)]
    public partial Layer LogVariance { get; }

    [From(nameof(Mean)), Call(nameof(Sample), nameof(LogVariance)), Linear(32), ReLU, Linear(48), Loss(nameof(Bound), nameof(Mean), nameof(LogVariance))]
    public partial Layer Copy { get; }

    [return: Shape]
    private static Tensor Sample(Tensor mean, Tensor logVariance) => mean + (logVariance / 2).exp() * randn_like(mean);

    private static Tensor Bound(Tensor copy, Tensor mean, Tensor logVariance, Tensor target) => (copy - target).pow(2).mean() - 0.5 * (1 + logVariance - mean * mean - logVariance.exp()).mean();
}
// light bulb: Read 'Body', as 'Mean' does
