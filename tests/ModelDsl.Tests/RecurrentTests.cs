using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

[Model, Adam(LearningRate = 0.01)]
[Training(Epochs = 30, BatchSize = 16)]
public partial class Remembering
{
    [Input(6, 2)] public partial Layer X { get; }
    [GRU(4), Frozen] public partial Layer Fixed { get; }
    [LSTM(8, Layers = 2, Bidirectional = true), L2(1e-4)] public partial Layer Read { get; }
    [Flatten, Linear(1), MSELoss] public partial Layer Y { get; }
}

/// <summary>TorchSharp keeps the weights of recurrent layers in native modules, which give a new wrapper each time they are asked: marks and memory must find them all the same.</summary>
public class RecurrentTests
{
    [Fact]
    public void Recurrent_layers_learn_or_are_frozen_as_they_are_marked()
    {
        using var scope = NewDisposeScope();
        var random = new Random(1);
        var rows = Enumerable.Range(0, 64).Select(_ => Enumerable.Range(0, 12).Select(_ => random.NextSingle() - 0.5f).ToArray()).Select(x => new Remembering.Example(x, x[0] * 2 + x[11])).ToDataset();
        using var model = new Remembering();
        var before = model.state_dict().ToDictionary(p => p.Key, p => p.Value.clone());
        Assert.Equal(model.Read.ParameterCount, model.named_parameters().Where(p => p.name.StartsWith("read.", StringComparison.Ordinal)).Sum(p => p.parameter.numel()));
        Assert.Contains("read.weight_hh_l1_reverse", before.Keys);

        using var trainer = new Remembering.Trainer(model) { Progress = null };
        double first = trainer.Evaluate(rows).Loss;
        trainer.Fit(rows);
        Assert.True(trainer.Evaluate(rows).Loss < first / 2);
        foreach (var (key, value) in model.state_dict())
            Assert.Equal(key.StartsWith("fixed.", StringComparison.Ordinal), value.equal(before[key]).all().item<bool>());
    }

    [Fact]
    public void Weights_made_in_a_scope_outlive_it()
    {
        Remembering model;
        using (NewDisposeScope())
            model = new Remembering();
        using (model)
            Assert.Equal(4 + 2 * 2 * 4 + 2, model.state_dict().Count);
    }
}
