using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = {|MDL2014:typeof(Largest)|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss, Largest]
    public partial Layer Y { get; }
}

public sealed class Largest : Metric
{
    public override int SumCount(int outputs) => 1;

    public override void Accumulate(TorchSharp.torch.Tensor prediction, TorchSharp.torch.Tensor target, System.Span<double> sums)
    {
    }

    public override double Value(System.ReadOnlySpan<double> sums) => sums[0];
}

// message: 'EarlyStopping' watches 'Largest', whose class does not say whether higher is better: put [Measures(Higher = true)] or [Measures] (lower) on it
