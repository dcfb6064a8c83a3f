using System.Globalization;
using System.Numerics;

namespace ModelDsl;

/// <summary>Stochastic gradient descent with momentum, as <c>torch.optim.SGD</c>. Weight decay is added to the gradient.</summary>
public sealed class SGD : Optimizer
{
    /// <summary>The share of the last step that is kept.</summary>
    [Bounds(0, 1, MaxExcluded = true)]
    public double Momentum { get; set; }

    /// <summary>The share of the gradient that does not enter the momentum.</summary>
    [Bounds(0, 1)]
    public double Dampening { get; set; }

    /// <summary>Looks ahead along the momentum. Sutskever et al. 2013.</summary>
    public bool Nesterov { get; set; }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> StateNames => ["momentum_buffer"];

    /// <inheritdoc/>
    protected override void Check()
    {
        base.Check();
        Demand(Momentum is >= 0 and < 1, nameof(Momentum), Momentum, "0 or more and less than 1");
        Demand(Dampening is >= 0 and <= 1, nameof(Dampening), Dampening, "between 0 and 1");
        if (Nesterov && (Momentum == 0 || Dampening != 0))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"SGD.Nesterov needs a Momentum above 0 and no Dampening, as in PyTorch; they are {Momentum} and {Dampening}."));
    }

    /// <inheritdoc/>
    protected override unsafe void Update(UpdateRange range, Rates rates)
    {
        double momentum = rates.Momentum ?? Momentum;
        // PyTorch: the first step takes the gradient as it is, without dampening.
        var keep = new Vector<float>(range.Steps == 1 ? 0 : (float)momentum);
        var take = new Vector<float>(range.Steps == 1 ? 1 : (float)(1 - Dampening));
        var ahead = new Vector<float>((float)momentum);
        var rate = new Vector<float>((float)-rates.LearningRate);
        var decay = new Vector<float>((float)range.WeightDecay);
        float* p = Memory.ValuePointer, g = Memory.GradientPointer, u = StatePointer(0);
        for (long i = range.Start; i < range.End; i += Vector<float>.Count)
        {
            var value = Vector.Load(p + i);
            var gradient = range.WeightDecay == 0 ? Vector.Load(g + i) : Vector.FusedMultiplyAdd(value, decay, Vector.Load(g + i));
            if (momentum != 0)
            {
                var velocity = Vector.FusedMultiplyAdd(gradient, take, Vector.Load(u + i) * keep);
                velocity.Store(u + i);
                gradient = Nesterov ? Vector.FusedMultiplyAdd(velocity, ahead, gradient) : velocity;
            }
            Vector.FusedMultiplyAdd(gradient, rate, value).Store(p + i);
        }
    }

    /// <inheritdoc/>
    protected override void UpdateOnDevice(UpdateRange range, Rates rates)
    {
        double momentum = rates.Momentum ?? Momentum;
        var gradient = range.WeightDecay == 0 ? Gradients(range) : Gradients(range).add(Values(range), alpha: range.WeightDecay);
        if (momentum != 0)
        {
            var velocity = StateOf(0, range).mul_(range.Steps == 1 ? 0 : momentum).add_(gradient, alpha: range.Steps == 1 ? 1 : 1 - Dampening);
            gradient = Nesterov ? gradient.add(velocity, alpha: momentum) : velocity;
        }
        Values(range).add_(gradient, alpha: -rates.LearningRate);
    }
}
