using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

public enum Mood { Glad, Sad, Angry }

public enum Width { Narrow, Wide }

/// <summary>Ids of a free length, an enum as classes.</summary>
[Model, AdamW(LearningRate = 0.01), Training(Epochs = 2, BatchSize = 8)]
public partial class Moods
{
    [Axis(Min = 1)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 50)]
    public partial Layer Words { get; }

    [Embedding(8)]
    public partial Layer Vectors { get; }

    [Call(nameof(Mean)), Linear(3)]
    [CrossEntropyLoss<Mood>, Accuracy]
    public partial Layer Mood { get; }

    [return: Shape(8)]
    private static Tensor Mean(Tensor x) => x.mean([1]);
}

/// <summary>A class for every pixel.</summary>
[Model, SGD(LearningRate = 0.1, Momentum = 0.9), StepLR(1), Training(Epochs = 2, BatchSize = 4)]
public partial class Pixels
{
    [Input(1, 6, 6)]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Padding = 1), ReLU, Conv2d(3, 1)]
    [CrossEntropyLoss(IgnoreIndex = 255), Accuracy]
    public partial Layer Kind { get; }
}

/// <summary>Several inputs, several heads, weights, penalties, clipping, an output without a loss, words of one's own.</summary>
[Model, Adam, ReduceLROnPlateau(Monitor = typeof(MAE), Of = nameof(Price), Patience = 1), TerminateOnNaN, Counting(Every = 2)]
#pragma warning disable MDL2018 // both ways of clipping are tried at once
[Training(Epochs = 3, BatchSize = 8, ClipNorm = 1, ClipValue = 0.5)]
#pragma warning restore MDL2018
public partial class Everything
{
    [Range(1e-4, 1e-1, Log = true, Default = 1e-2), Tunes<Adam>(nameof(Adam.LearningRate))]
    public partial double Rate { get; }

    [Range(0.0, 1.0, Default = 0.1)]
    public partial double Penalty { get; }

    [Range(0.1, 2.0, Default = 0.5)]
    public partial double Share { get; }

    [Choice(Default = true)]
    public partial bool Deep { get; }

    [Choice]
    public partial Width Size { get; }

    [Choice(4, 8, Default = 8)]
    public partial int Hidden { get; }

    [Input(3)]
    public partial Layer Facts { get; }

    [Linear(nameof(Hidden)), Tanh, When(nameof(Narrowed))]
    [L2(nameof(Penalty)), L1(1e-6)]
    public partial Layer Left { get; }

    [Input(2, 4)]
    public partial Layer Rows { get; }

    [Flatten, Linear(3), LeakyReLU(0.1), Output]
    public partial Layer Right { get; }

    [Concat(nameof(Facts), nameof(Left)), Linear(6), LayerNorm, GELU, Linear(6, When = nameof(Deep)), LearningRate(0.5)]
    public partial Layer Joint { get; }

    [Linear(1), HuberLoss, MAE, Output]
    public partial Layer Price { get; }

    [From(nameof(Joint)), Linear(2), BCEWithLogitsLoss(Weight = nameof(Share), SampleWeights = true), Accuracy, Output]
    public partial Layer Flags { get; }

    private bool Narrowed => Size == Width.Narrow;
}

public sealed class Counting : Callback
{
    public int Every { get; set; } = 1;

    public int Calls { get; private set; }

    public override void OnTrainBatchEnd(TrainingRun run) => Calls += run.Step % Every == 0 ? 1 : 0;

    public override double[] Save() => [Calls];

    public override void Restore(double[] saved) => Calls = (int)saved[0];
}

/// <summary>Models of many kinds, from declaration to prediction.</summary>
public class VarietyTests
{
    private static readonly Random Random = new(3);

    private static float[] Floats(int count) => [.. Enumerable.Range(0, count).Select(_ => Random.NextSingle() - 0.5f)];

    [Fact]
    public void Ids_of_a_free_length_and_an_enum()
    {
        using var model = new Moods();
        using var trainer = new Moods.Trainer(model) { Progress = null };
        foreach (int length in new[] { 5, 9 })
            trainer.Fit(Enumerable.Range(0, 20).Select(i => new Moods.Example([.. Enumerable.Range(0, length).Select(_ => Random.Next(50))], (Mood)(i % 3))).ToDataset());
        Moods.Prediction prediction = trainer.Predict([1, 2, 3]);
        Assert.Equal((Mood)Array.IndexOf(prediction.MoodProbabilities, prediction.MoodProbabilities.Max()), prediction.Mood);
        Assert.Contains("ids 0 to 49", Assert.Throws<ArgumentException>(() => trainer.Predict([1, 50])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_for_every_pixel()
    {
        using var model = new Pixels();
        using var trainer = new Pixels.Trainer(model) { Progress = null };
        var rows = Enumerable.Range(0, 10).Select(_ => Floats(36)).Select(x => new Pixels.Example(x, [.. x.Select((v, i) => i == 7 ? 255 : v > 0.1f ? 2 : v < -0.1f ? 0 : 1)])).ToDataset();
        var history = trainer.Fit(rows, rows);
        Assert.Equal([0.1, 0.01], history.Epochs.Select(epoch => Math.Round(epoch.LearningRate, 9)));
        Assert.Equal(36, trainer.Predict(rows)[0].Kind.Length);
        Assert.InRange(trainer.Evaluate(rows).Accuracy, 0, 1);
    }

    [Fact]
    public void Everything_at_once()
    {
        foreach (bool deep in new[] { false, true })
        {
            using var model = new Everything(new() { Deep = deep, Size = Width.Wide, Hidden = 4 });
            using var trainer = new Everything.Trainer(model) { Progress = null };
            var rows = Enumerable.Range(0, 24).Select(i => new Everything.Example(Floats(3), Floats(8), i, [i % 2, 1 - i % 2], i % 3)).ToDataset();
            var history = trainer.Fit(rows, rows);
            Assert.Equal(["loss", "price_loss", "flags_loss", "price_mae", "flags_accuracy"], history.Columns);
            Assert.All(history.Epochs, epoch => Assert.Equal(epoch.Train[0], epoch.Train[1] + epoch.Train[2], 1e-4));
            Assert.Equal(4, Assert.Single(trainer.Callbacks.OfType<Counting>()).Calls);
            var prediction = trainer.Predict(Floats(3), Floats(8));
            Assert.Equal(3, prediction.Right.Length);
            Assert.All(prediction.FlagsProbabilities, p => Assert.InRange(p, 0, 1));
            Assert.Equal(deep ? 3 : 2, model.Joint.Modules.Count);
        }
    }

    [Fact]
    public void A_hand_written_module_and_a_method_are_parts_of_a_model()
    {
        using var model = new Examples.Spectral();
        using var trainer = new Examples.Spectral.Trainer(model) { Progress = null, Epochs = 1 };
        var rows = Enumerable.Range(0, 12).Select(i => new Examples.Spectral.Example(Floats(256), i % 3)).ToDataset();
        trainer.Fit(rows);
        Assert.Contains("kind.0.scale", model.state_dict().Keys);
    }

    [Fact]
    public void Two_inputs_and_two_heads()
    {
        using var model = new Examples.HouseNet();
        using var trainer = new Examples.HouseNet.Trainer(model) { Progress = null, Epochs = 1 };
        var rows = Enumerable.Range(0, 8).Select(i => new Examples.HouseNet.Example(Floats(3 * 64 * 64), Floats(6), i, i % 5)).ToDataset();
        trainer.Fit(rows, rows);
        Assert.InRange(trainer.Predict(rows)[0].Condition, 0, 4);
    }
}
