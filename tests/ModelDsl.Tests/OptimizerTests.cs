using ModelDsl.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>Every optimizer's way over PyTorch's test function, with SIMD and with torch's kernels, fed the function's gradients.</summary>
public class OptimizerTests
{
    private static readonly Dictionary<string, Func<Optimizer>> Made = new()
    {
        ["SGD(lr=0.05)"] = () => new SGD { LearningRate = 0.05 },
        ["SGD(lr=0.05,momentum=0.9,nesterov=True,weight_decay=0.01)"] = () => new SGD { LearningRate = 0.05, Momentum = 0.9, Nesterov = true, WeightDecay = 0.01 },
        ["SGD(lr=0.05,momentum=0.9,dampening=0.1)"] = () => new SGD { LearningRate = 0.05, Momentum = 0.9, Dampening = 0.1 },
        ["Adam(lr=0.05)"] = () => new Adam { LearningRate = 0.05 },
        ["Adam(lr=0.05,betas=(0.8,0.95),eps=1e-6,weight_decay=0.02,amsgrad=True)"] = () => new Adam { LearningRate = 0.05, Beta1 = 0.8, Beta2 = 0.95, Eps = 1e-6, WeightDecay = 0.02, AmsGrad = true },
        ["AdamW(lr=0.05,weight_decay=0.1)"] = () => new AdamW { LearningRate = 0.05, WeightDecay = 0.1 },
    };

    public static TheoryData<string> Names => [.. Reference.All.GetProperty("optimizers").GetProperty("trajectories").EnumerateObject().Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Goes_the_way_of_PyTorch(string name)
    {
        var reference = Reference.All.GetProperty("optimizers");
        double[] a = reference.GetProperty("a").Numbers(), b = reference.GetProperty("b").Numbers();
        using var scope = NewDisposeScope();
        using var module = new OneParameter(reference.GetProperty("w0").Numbers());
        using var memory = FlatMemory.Bind(module);
        using var optimizer = Made[name]();
        optimizer.Attach(memory);
        foreach (var wanted in reference.GetProperty("trajectories").GetProperty(name).EnumerateArray())
        {
            var w = module.Values;
            for (int i = 0; i < w.Length; i++)
                module.Gradients[i] = (float)(2 * a[i] * (w[i] - b[i]) + 0.3 * Math.Cos(3 * w[i]));
            optimizer.Step(new Rates(optimizer.LearningRate));
            for (int i = 0; i < w.Length; i++)
                Reference.Near(wanted[i].GetDouble(), module.Values[i], 2e-5);
        }
    }

    /// <summary>The SIMD form and the one with torch's kernels agree to the last bit but few.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Both_forms_agree(string name)
    {
        using var scope = NewDisposeScope();
        var random = new Random(1);
        using var fast = new OneParameter([.. Enumerable.Range(0, 100).Select(_ => random.NextDouble())]);
        using var slow = new OneParameter([.. fast.Values.ToArray().Select(value => (double)value)]);
        using FlatMemory fastMemory = FlatMemory.Bind(fast), slowMemory = FlatMemory.Bind(slow);
        using Optimizer one = Made[name](), other = new OnDevice(Made[name]());
        one.Attach(fastMemory);
        other.Attach(slowMemory);
        for (int step = 0; step < 50; step++)
        {
            for (int i = 0; i < 100; i++)
                fast.Gradients[i] = slow.Gradients[i] = (float)(random.NextDouble() - 0.5);
            one.Step(new Rates(0.01));
            other.Step(new Rates(0.01));
        }
        for (int i = 0; i < 100; i++)
            Reference.Near(slow.Values[i], fast.Values[i], 2e-6);
    }

    [Fact]
    public void Frozen_parameters_stay_and_others_learn_at_their_own_rate()
    {
        using var scope = NewDisposeScope();
        using var model = new Examples.Flowers();
        using var trainer = new Examples.Flowers.Trainer(model) { Progress = null, Epochs = 1, BatchSize = 2 };
        var before = model.state_dict().ToDictionary(p => p.Key, p => p.Value.clone());
        var rows = new Examples.Flowers.Batch(rand(4, 3, 224, 224), tensor(new long[] { 1, 2, 3, 4 }));
        trainer.Fit(rows);
        var after = model.state_dict();
        foreach (string key in new[] { "backbone.conv1.weight", "backbone.bn1.weight", "backbone.bn1.running_mean", "backbone.layer1.0.conv1.weight", "backbone.layer2.0.conv1.weight", "backbone.layer2.0.bn1.running_var" })
            Assert.True(after[key].equal(before[key]).all().item<bool>(), key);
        double Moved(string key) => (after[key] - before[key]).abs().mean().item<float>();
        Assert.InRange(Moved("backbone.layer3.0.conv1.weight") / Moved("species.weight"), 0.001, 0.2);
        Assert.InRange(Moved("backbone.layer4.0.conv1.weight") / Moved("backbone.layer3.0.conv1.weight"), 1.5, 6);
    }

    /// <summary>Frozen by hand, a stage neither decays nor drifts along its momentum.</summary>
    [Fact]
    public void What_is_frozen_by_hand_stays_to_the_bit()
    {
        using var scope = NewDisposeScope();
        using var model = new Samples.DigitsNet(new() { Width = 16 });
        using var trainer = new Samples.DigitsNet.Trainer(model) { Progress = null, Epochs = 1 };
        trainer.Callbacks.Clear();
        trainer.Optimizer.WeightDecay = 0.1;
        model.Stem.Frozen = true;
        var before = model.state_dict().Where(p => p.Key.StartsWith("stem", StringComparison.Ordinal) && !p.Key.Contains("running", StringComparison.Ordinal) && !p.Key.Contains("num_", StringComparison.Ordinal)).ToDictionary(p => p.Key, p => p.Value.clone());
        var rows = Samples.Digits.Load().Take(100).ToDataset();
        trainer.Fit(rows);
        Assert.NotEmpty(before);
        Assert.All(before, p => Assert.True(p.Value.equal(model.state_dict()[p.Key]).all().item<bool>(), p.Key));
        model.Stem.Frozen = false;
        trainer.Fit(rows);
        Assert.All(before, p => Assert.False(p.Value.equal(model.state_dict()[p.Key]).all().item<bool>(), p.Key));
    }

    /// <summary>PyTorch counts the steps of each parameter: one that joins late has the bias corrections of a first step.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void What_joins_late_begins_at_its_own_first_step(bool sgd)
    {
        using var scope = NewDisposeScope();
        using nn.Module<Tensor, Tensor> ours = nn.Linear(3, 2), theirs = nn.Linear(3, 2);
        theirs.load_state_dict(ours.state_dict());
        using var memory = FlatMemory.Bind(ours);
        using Optimizer optimizer = sgd ? new SGD { LearningRate = 0.01, Momentum = 0.9, Dampening = 0.5 } : new AdamW { LearningRate = 0.01 };
        optimizer.Attach(memory);
        using optim.Optimizer reference = sgd ? optim.SGD(theirs.parameters().ToArray(), 0.01, momentum: 0.9, dampening: 0.5) : optim.AdamW(theirs.parameters().ToArray(), 0.01, weight_decay: 0.01);
        var random = new Random(5);
        for (int step = 0; step < 20; step++)
        {
            ours.get_parameter("bias")!.requires_grad = theirs.get_parameter("bias")!.requires_grad = step is >= 4 and < 9 or >= 13;
            var x = tensor(Enumerable.Range(0, 12).Select(_ => random.NextSingle()).ToArray()).reshape(4, 3);
            memory.ZeroGradients();
            ours.call(x).pow(2).mean().backward();
            optimizer.Step(new Rates(0.01));
            theirs.zero_grad();
            theirs.call(x).pow(2).mean().backward();
            reference.step();
            foreach (string name in new[] { "weight", "bias" })
                Assert.True(ours.get_parameter(name)!.allclose(theirs.get_parameter(name)!, 1e-5, 1e-6), $"{name} at {step}");
        }
    }

    [Fact]
    public void Options_that_change_between_fits_count()
    {
        using var scope = NewDisposeScope();
        using var module = new OneParameter([1, 2]);
        using var memory = FlatMemory.Bind(module);
        using var optimizer = new AdamW { WeightDecay = 0 };
        optimizer.Attach(memory);
        optimizer.Step(new Rates(0.1));
        Assert.Equal([1f, 2f], module.Values.ToArray());
        (optimizer.WeightDecay, optimizer.AmsGrad) = (0.5, true);
        optimizer.Prepare();
        optimizer.Step(new Rates(0.1));
        Assert.Equal([0.95f, 1.9f], module.Values.ToArray());
        Assert.Equal(["exp_avg", "exp_avg_sq", "max_exp_avg_sq"], optimizer.State.Select(state => state.Name));
    }

    [Fact]
    public void Penalties_leave_out_what_is_frozen()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(3, 2);
        using var memory = FlatMemory.Bind(linear);
        linear.weight!.requires_grad = false;
        memory.AddL2([memory["weight"]], 0.7);
        memory.AddL1([memory["weight"]], 0.2);
        Assert.Equal(0, memory.ClipNorm(1));
    }

    [Fact]
    public void An_optimizer_belongs_to_one_trainer()
    {
        using var module = new OneParameter([1, 2]);
        using var memory = FlatMemory.Bind(module);
        using var optimizer = new SGD();
        optimizer.Attach(memory);
        Assert.Contains("belongs to another trainer", Assert.Throws<InvalidOperationException>(() => optimizer.Attach(memory)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Clipping_is_PyTorchs()
    {
        using var scope = NewDisposeScope();
        using var module = new OneParameter([1, 2, 3, 4]);
        using var memory = FlatMemory.Bind(module);
        float[] gradients = [3, -4, 12, 0.5f];
        gradients.CopyTo(module.Gradients);
        Assert.Equal(Math.Sqrt(9 + 16 + 144 + 0.25), memory.ClipNorm(1), 1e-4);
        Assert.Equal(1, Math.Sqrt(module.Gradients.ToArray().Sum(g => g * g)), 1e-5);
        gradients.CopyTo(module.Gradients);
        memory.ClipValue(2);
        Assert.Equal([2f, -2f, 2f, 0.5f], module.Gradients.ToArray());
    }

    [Fact]
    public void Penalties_add_the_gradient_that_autograd_finds()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(3, 2);
        using var memory = FlatMemory.Bind(linear);
        var slot = memory["weight"];
        var w = linear.weight!.detach().clone().requires_grad_(true);
        (0.7 * (w * w).sum() + 0.2 * w.abs().sum()).backward();
        memory.ZeroGradients();
        memory.AddL2([slot], 0.7);
        memory.AddL1([slot], 0.2);
        Assert.True(linear.weight!.grad!.allclose(w.grad!));
    }

    private sealed class OneParameter : nn.Module
    {
        private readonly TorchSharp.Modules.Parameter _w;

        public OneParameter(double[] values) : base("one")
        {
            _w = new TorchSharp.Modules.Parameter(tensor(values.Select(value => (float)value).ToArray()));
            _w.DetachFromDisposeScope();
            register_parameter("w", _w);
        }

        public Span<float> Values => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(_w.bytes);

        public Span<float> Gradients => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(_w.grad!.bytes);
    }

    // The same optimizer without its SIMD form: what a user's own one has at least.
    private sealed class OnDevice(Optimizer inner) : Optimizer
    {
        private static readonly System.Reflection.MethodInfo Form = typeof(Optimizer).GetMethod(nameof(UpdateOnDevice), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        private bool _isAttached;

        protected override IReadOnlyList<string> StateNames => [];

        protected override void UpdateOnDevice(UpdateRange range, Rates rates)
        {
            if (!_isAttached)
                inner.Attach(Memory);
            _isAttached = true;
            inner.Steps = Steps;
            Form.Invoke(inner, [range with { WeightDecay = inner.WeightDecay }, rates]);
        }
    }
}
