using static TorchSharp.torch;

namespace ModelDsl.Tests;

// What is judged is what comes in, through a map that leaves it as it is.
[Model, SGD]
public partial class Squared
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), MSELoss, MAE, MSE, RMSE, R2] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Absolute
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), L1Loss] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Hubers
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), HuberLoss(Delta = 0.7)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Classes
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss, Accuracy] public partial Layer Y { get; }
}

[Model, SGD]
public partial class WeightedClasses
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss(ClassWeights = [1.0, 2.0, 0.5, 1.5], LabelSmoothing = 0.1)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class SomeClasses
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss(IgnoreIndex = 2)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class WeightedRows
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss(SampleWeights = true)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class OwnBinaryLoss
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), Loss(nameof(Focal), BinaryTarget = true), Accuracy] public partial Layer Y { get; }

    // Lin et al. 2017; without focus it is the binary cross-entropy.
    private static Tensor Focal(Tensor values, Tensor target, double gamma = 0)
    {
        var right = (values.sigmoid() * target) + ((1 - values.sigmoid()) * (1 - target));
        return -((1 - right).pow(gamma) * right.log()).mean();
    }
}

[Model, SGD]
public partial class WeightedLetters
{
    [Input(4, 5)] public partial Layer X { get; }
    [Conv1d(4, 1, Bias = false), CrossEntropyLoss(IgnoreIndex = 0, SampleWeights = true)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class OwnWeightedLoss
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), Loss(nameof(Distance), SampleWeights = true)] public partial Layer Y { get; }

    private static Tensor Distance(Tensor y, Tensor target, Tensor weights) => ((y - target).abs().mean([1]) * weights).sum() / weights.sum();
}

[Model, SGD]
public partial class OwnLoss
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4)] public partial Layer Y { get; }
    [Linear(4), Loss(nameof(Distance), nameof(Y))] public partial Layer Z { get; }

    private static Tensor Distance(Tensor z, Tensor y, Tensor target) => ((z - target).abs() + 0 * y).mean();
}

[Model, SGD]
public partial class OwnClassLoss
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), Loss(nameof(Focal), ClassTarget = true), Accuracy] public partial Layer Y { get; }

    // Lin et al. 2017, arXiv:1708.02002; without focus it is cross-entropy.
    private static Tensor Focal(Tensor values, Tensor classes, double gamma = 0)
    {
        var logs = nn.functional.log_softmax(values, 1).gather(1, classes.unsqueeze(1));
        return -((1 - logs.exp()).pow(gamma) * logs).mean();
    }
}

[Model, SGD]
public partial class YesNo
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), BCEWithLogitsLoss, Accuracy] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Likely
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), Sigmoid, BCELoss, Accuracy, MAE] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Smooth
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), SmoothL1Loss(Beta = 0.5)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class LogClasses
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), LogSoftmax, NLLLoss(ClassWeights = [1.0, 2.0, 0.5, 1.5]), Accuracy] public partial Layer Y { get; }
}

[Model, SGD]
public partial class SomeLogClasses
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), LogSoftmax, NLLLoss(IgnoreIndex = 2)] public partial Layer Y { get; }
}

/// <summary>A class for each letter; 0 is what stands behind a text.</summary>
[Model, SGD, TerminateOnNaN, Training(Epochs = 1, BatchSize = 1)]
public partial class Letters
{
    [Input(4, 5)] public partial Layer X { get; }
    [Conv1d(4, 1, Bias = false), CrossEntropyLoss(IgnoreIndex = 0), Accuracy] public partial Layer Y { get; }
}

[Model, SGD]
public partial class LogLetters
{
    [Input(4, 5)] public partial Layer X { get; }
    [Conv1d(4, 1, Bias = false), LogSoftmax(Axis = 1), NLLLoss(IgnoreIndex = 0, ClassWeights = [9.0, 2.0, 0.5, 1.5]), Accuracy] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Unlabelled
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss(IgnoreIndex = -100), Accuracy(Top = 2)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Shares
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss(Soft = true), Accuracy, Accuracy(Top = 2)] public partial Layer Y { get; }
}

[Model, SGD, Training(Epochs = 1)]
public partial class WeightedShares
{
    [Input(4)] public partial Layer X { get; }
#pragma warning disable MDL2026 // both at once are tried
    [Linear(4), CrossEntropyLoss(Soft = true, ClassWeights = [1.0, 2.0, 0.5, 1.5], LabelSmoothing = 0.1)] public partial Layer Y { get; }
#pragma warning restore MDL2026
}

[Model, SGD]
public partial class SharesOfRows
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), CrossEntropyLoss(Soft = true, SampleWeights = true)] public partial Layer Y { get; }
}

[Model, SGD]
public partial class SharesOfLetters
{
    [Input(4, 5)] public partial Layer X { get; }
    [Conv1d(4, 1, Bias = false), CrossEntropyLoss(Soft = true), Accuracy] public partial Layer Y { get; }
}

[Model, SGD]
public partial class Distributions
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), LogSoftmax, KLDivLoss] public partial Layer Y { get; }
}

[Model, SGD]
public partial class WeightedDistributions
{
    [Input(4)] public partial Layer X { get; }
    [Linear(4), LogSoftmax, KLDivLoss(SampleWeights = true)] public partial Layer Y { get; }
}

/// <summary>Declared losses, as a run reports them, against PyTorch's values.</summary>
public class JudgingTests
{
    private static readonly System.Text.Json.JsonElement Losses = Reference.All.GetProperty("losses");
    private static readonly float[][] X = Losses.GetProperty("x").Rows(), Y = Losses.GetProperty("y").Rows(), Binary = Losses.GetProperty("binary").Rows();
    private static readonly int[] Classes = [.. Losses.GetProperty("classes").Numbers().Select(value => (int)value)];

    private static double Wanted(string name) => Losses.GetProperty("values").GetProperty(name).GetProperty("value").GetDouble();

    [Fact]
    public void MSELoss()
    {
        using var model = Same(new Squared());
        using var trainer = new Squared.Trainer(model);
        Reference.Near(Wanted("MSELoss"), trainer.Evaluate(X.Zip(Y, (x, y) => new Squared.Example(x, y)).ToDataset()).Loss);
    }

    [Fact]
    public void L1Loss()
    {
        using var model = Same(new Absolute());
        using var trainer = new Absolute.Trainer(model);
        Reference.Near(Wanted("L1Loss"), trainer.Evaluate(X.Zip(Y, (x, y) => new Absolute.Example(x, y)).ToDataset()).Loss);
    }

    [Fact]
    public void HuberLoss()
    {
        using var model = Same(new Hubers());
        using var trainer = new Hubers.Trainer(model);
        Reference.Near(Wanted("HuberLoss(delta=0.7)"), trainer.Evaluate(X.Zip(Y, (x, y) => new Hubers.Example(x, y)).ToDataset()).Loss);
    }

    [Fact]
    public void CrossEntropyLoss()
    {
        using var model = Same(new Classes());
        using var trainer = new Classes.Trainer(model);
        Reference.Near(Wanted("CrossEntropyLoss"), trainer.Evaluate(X.Zip(Classes, (x, y) => new Classes.Example(x, y)).ToDataset()).Loss);
    }

    /// <summary>A loss of one's own takes class indices where it says so; without focus the focal loss is cross-entropy.</summary>
    [Fact]
    public void A_loss_of_classes_of_ones_own()
    {
        using var model = Same(new OwnClassLoss());
        using var trainer = new OwnClassLoss.Trainer(model);
        using var usual = Same(new Classes());
        using var other = new Classes.Trainer(usual);
        var scores = trainer.Evaluate(X.Zip(Classes, (x, y) => new OwnClassLoss.Example(x, y)).ToDataset());
        Reference.Near(Wanted("CrossEntropyLoss"), scores.Loss);
        Assert.Equal(other.Evaluate(X.Zip(Classes, (x, y) => new Classes.Example(x, y)).ToDataset()).Accuracy, scores.Accuracy);
        var (own, wanted) = (trainer.Predict(X[0]), other.Predict(X[0]));
        Assert.Equal(wanted.Y, own.Y);
        Assert.Equal(wanted.YProbabilities, own.YProbabilities);
    }

    /// <summary>Smoothing counts while it trains, and not when it is measured.</summary>
    [Fact]
    public void CrossEntropyLoss_with_class_weights_and_smoothing()
    {
        using var model = Same(new WeightedClasses());
        using var trainer = new WeightedClasses.Trainer(model) { Epochs = 1, Progress = null };
        trainer.Optimizer.LearningRate = 0;
        var rows = X.Zip(Classes, (x, y) => new WeightedClasses.Example(x, y)).ToDataset();
        Reference.Near(Wanted("CrossEntropyLoss(weight,label_smoothing=0.1)"), trainer.Fit(rows)["loss"][0]);
        using var scope = NewDisposeScope();
        double plain = nn.functional.cross_entropy(Tensor(X), tensor(Classes.Select(c => (long)c).ToArray()), weight: tensor(new[] { 1f, 2f, 0.5f, 1.5f })).item<float>();
        Reference.Near(plain, trainer.Evaluate(rows).Loss);
    }

    [Fact]
    public void CrossEntropyLoss_with_an_index_that_is_left_out()
    {
        using var model = Same(new SomeClasses());
        using var trainer = new SomeClasses.Trainer(model);
        Reference.Near(Wanted("CrossEntropyLoss(ignore_index=2)"), trainer.Evaluate(X.Zip(Classes, (x, y) => new SomeClasses.Example(x, y)).ToDataset()).Loss);
    }

    // Random letters in rows of 5 with padding behind them, of which the first batch has the most; of every third row nothing counts.
    private static (float[][] X, int[][] Y) Texts(int count)
    {
        var random = new Random(7);
        float[][] x = [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 20).Select(_ => (float)(4 * random.NextDouble() - 2)).ToArray())];
        return (x, [.. Enumerable.Range(0, count).Select(row => Enumerable.Range(0, 5).Select(i => row % 3 == 0 || i > (row < 256 ? 0 : row % 5) ? 0 : 1 + random.Next(3)).ToArray())]);
    }

    /// <summary>The loss of all rows is torch's, in however many batches they are measured, and accuracy is that of the letters that count: both as if the padding were not there.</summary>
    [Fact]
    public void What_is_left_out_counts_nothing_in_loss_and_metrics()
    {
        using var scope = NewDisposeScope();
        var (x, y) = Texts(700);
        using var model = new Letters();
        Weights(model);
        using var trainer = new Letters.Trainer(model);
        var scores = trainer.Evaluate(x.Zip(y, (x, y) => new Letters.Example(x, y)).ToDataset());

        var raw = Tensor(x).reshape(-1, 4, 5);
        var truth = tensor(y.SelectMany(row => row).Select(letter => (long)letter).ToArray()).reshape(-1, 5);
        Reference.Near(nn.functional.cross_entropy(raw, truth, ignore_index: 0).item<float>(), scores.Loss);
        var counted = truth.ne(0);
        Reference.Near(raw.argmax(1).eq(truth).logical_and(counted).sum().item<long>() / (double)counted.sum().item<long>(), scores.Accuracy);

        using var logs = new LogLetters();
        Weights(logs);
        using var other = new LogLetters.Trainer(logs);
        var weighted = other.Evaluate(x.Take(200).Zip(y, (x, y) => new LogLetters.Example(x, y)).ToDataset());
        Reference.Near(nn.functional.cross_entropy(raw[..200], truth[..200], weight: tensor(new[] { 9f, 2f, 0.5f, 1.5f }), ignore_index: 0).item<float>(), weighted.Loss);

    }

    // A convolution that leaves the numbers of each place as they are.
    private static void Weights(nn.Module module)
    {
        using var noGrad = no_grad();
        module.parameters().Single().copy_(eye(4).unsqueeze(2));
    }

    /// <summary>Distributions as the truth: PyTorch's formula written out, and libtorch's own; the class with the largest share is the truth of a metric.</summary>
    [Fact]
    public void CrossEntropyLoss_of_distributions()
    {
        using var scope = NewDisposeScope();
        float[][] soft = Losses.GetProperty("soft").Rows();
        var (raw, truth) = (Tensor(X), Tensor(soft));
        using var model = Same(new Shares());
        using var trainer = new Shares.Trainer(model);
        var scores = trainer.Evaluate(X.Zip(soft, (x, y) => new Shares.Example(x, y)).ToDataset());
        Reference.Near(-(truth * raw.log_softmax(1)).sum(1).mean().item<float>(), scores.Loss);
        Reference.Near(nn.functional.cross_entropy(raw, truth).item<float>(), scores.Loss);
        Reference.Near(X.Zip(soft, (x, y) => Array.IndexOf(x, x.Max()) == Array.IndexOf(y, y.Max()) ? 1.0 : 0).Average(), scores.Accuracy);
        Reference.Near(X.Zip(soft, (x, y) => x.Count(value => value > x[Array.IndexOf(y, y.Max())]) < 2 ? 1.0 : 0).Average(), scores.AccuracyTop2);
        var prediction = trainer.Predict(X[0]);
        Assert.Equal(Array.IndexOf(X[0], X[0].Max()), prediction.Y);
        Reference.Near(1, prediction.YProbabilities.Sum());
        // Whoever predicts has no truth yet.
        Assert.Equal(prediction.Y, trainer.Predict(new[] { new Shares.Example(X[0], [0, 0, 0, 0]) }.ToDataset())[0].Y);
        // Certain ones are class indices.
        var certain = trainer.Evaluate(X.Zip(Classes, (x, y) => new Shares.Example(x, [.. Enumerable.Range(0, 4).Select(c => c == y ? 1f : 0)])).ToDataset());
        Reference.Near(Wanted("CrossEntropyLoss"), certain.Loss);
    }

    [Fact]
    public void CrossEntropyLoss_of_distributions_with_weights_and_smoothing()
    {
        using var scope = NewDisposeScope();
        float[][] soft = Losses.GetProperty("soft").Rows();
        var (raw, truth, weight) = (Tensor(X), Tensor(soft), tensor(new[] { 1f, 2f, 0.5f, 1.5f }));
        using var model = Same(new WeightedShares());
        using var trainer = new WeightedShares.Trainer(model) { Progress = null };
        trainer.Optimizer.LearningRate = 0;
        var rows = X.Zip(soft, (x, y) => new WeightedShares.Example(x, y)).ToDataset();
        // Weights are those of the shares, and the mean is over the examples; smoothing is for training only.
        Reference.Near(-(truth * 0.9 + 0.1 / 4).mul(weight).mul(raw.log_softmax(1)).sum(1).mean().item<float>(), trainer.Fit(rows)["loss"][0]);
        Reference.Near(-truth.mul(weight).mul(raw.log_softmax(1)).sum(1).mean().item<float>(), trainer.Evaluate(rows).Loss);

        using var other = Same(new SharesOfRows());
        using var weighted = new SharesOfRows.Trainer(other);
        float[] weights = [1, 0, 2, 0.5f, 0, 3];
        var each = -(truth * raw.log_softmax(1)).sum(1);
        Reference.Near((each * tensor(weights)).sum().item<float>() / weights.Sum(), weighted.Evaluate(X.Select((x, i) => new SharesOfRows.Example(x, soft[i], weights[i])).ToDataset()).Loss);
    }

    /// <summary>A distribution for every place, whose shares stand along axis 1; what is none is told before anything is trained.</summary>
    [Fact]
    public void Distributions_stand_along_axis_1()
    {
        using var scope = NewDisposeScope();
        var random = new Random(3);
        float[] Numbers(double low) => [.. Enumerable.Range(0, 3 * 4 * 5).Select(_ => (float)(low + random.NextDouble()))];
        var raw = tensor(Numbers(-0.5)).reshape(3, 4, 5);
        var truth = tensor(Numbers(0)).reshape(3, 4, 5);
        truth /= truth.sum(1, keepdim: true);
        using var model = new SharesOfLetters();
        Weights(model);
        using var trainer = new SharesOfLetters.Trainer(model);
        float[] Row(Tensor of, int row) => of[row].reshape(-1).data<float>().ToArray();
        var scores = trainer.Evaluate(Enumerable.Range(0, 3).Select(row => new SharesOfLetters.Example(Row(raw, row), Row(truth, row))).ToDataset());
        Reference.Near(-(truth * raw.log_softmax(1)).sum(1).mean().item<float>(), scores.Loss);
        Reference.Near(raw.argmax(1).eq(truth.argmax(1)).to_type(ScalarType.Float32).mean().item<float>(), scores.Accuracy);

        foreach (var (at, value, told) in new[] { (7, 3f, "adds up to"), (0, -0.5f, "has a share below 0"), (19, float.NaN, "holds NaN") })
        {
            float[] wrong = Row(truth, 1);
            wrong[at] = value;
            var rows = new[] { new SharesOfLetters.Example(Row(raw, 0), Row(truth, 0)), new SharesOfLetters.Example(Row(raw, 1), wrong) }.ToDataset();
            Assert.StartsWith("'Y' of row 1 " + told, Assert.Throws<ArgumentException>(() => trainer.Fit(rows)).Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A batch of which nothing counts has no mean: it trains nothing, and stops no run.</summary>
    [Fact]
    public void A_batch_of_which_nothing_counts_is_no_loss()
    {
        var (x, y) = Texts(12);
        using var model = new Letters();
        using var trainer = new Letters.Trainer(model) { Progress = null };
        trainer.Optimizer.LearningRate = 0.1;
        var history = trainer.Fit(x.Zip(y, (x, y) => new Letters.Example(x, y)).ToDataset());
        Assert.Equal(StopReason.EpochsDone, history.Stopped);
        Assert.True(double.IsFinite(history["loss"][0]));

        float[] before = model.parameters().Single().data<float>().ToArray();
        history = trainer.Fit(x.Where((_, i) => i % 3 == 0).Select(x => new Letters.Example(x, [0, 0, 0, 0, 0])).ToDataset());
        Assert.Equal(0, history["loss"][0]);
        Assert.Equal(before, model.parameters().Single().data<float>().ToArray());
    }

    /// <summary>PyTorch's own mark, where it is asked for; without it a target that is no class is told.</summary>
    [Fact]
    public void A_mark_that_is_no_class_is_left_out_if_it_is_named()
    {
        using var model = Same(new Unlabelled());
        using var trainer = new Unlabelled.Trainer(model);
        var scores = trainer.Evaluate(X.Select((x, i) => new Unlabelled.Example(x, i < 4 ? Classes[i] : -100)).ToDataset());
        using var scope = NewDisposeScope();
        Reference.Near(nn.functional.cross_entropy(Tensor(X[..4]), tensor(Classes[..4].Select(c => (long)c).ToArray())).item<float>(), scores.Loss);
        Reference.Near(X.Take(4).Select((x, i) => x.Count(value => value > x[Classes[i]]) < 2 ? 1.0 : 0).Average(), scores.AccuracyTop2);

        using var plain = Same(new Classes());
        using var strict = new Classes.Trainer(plain);
        Assert.Contains("is -100", Assert.Throws<ArgumentException>(() => strict.Evaluate(new[] { new Classes.Example(X[0], -100) }.ToDataset())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BCEWithLogitsLoss_is_the_mean_of_the_logistic_losses()
    {
        using var model = Same(new YesNo());
        using var trainer = new YesNo.Trainer(model);
        double wanted = X.Zip(Binary, (x, y) => x.Zip(y, (value, truth) => Math.Log(1 + Math.Exp(-(truth == 1 ? value : -value)))).Average()).Average();
        var scores = trainer.Evaluate(X.Zip(Binary, (x, y) => new YesNo.Example(x, y)).ToDataset());
        Reference.Near(wanted, scores.Loss);
        Reference.Near(X.Zip(Binary, (x, y) => x.Zip(y, (value, truth) => value > 0 == truth > 0.5 ? 1.0 : 0).Average()).Average(), scores.Accuracy);
    }

    [Fact]
    public void BCELoss_judges_probabilities()
    {
        using var model = Same(new Likely());
        using var trainer = new Likely.Trainer(model);
        var scores = trainer.Evaluate(X.Zip(Binary, (x, y) => new Likely.Example(x, y)).ToDataset());
        Reference.Near(Wanted("BCELoss(sigmoid)"), scores.Loss);
        Reference.Near(X.Zip(Binary, (x, y) => x.Zip(y, (value, truth) => value > 0 == truth > 0.5 ? 1.0 : 0).Average()).Average(), scores.Accuracy);
        Reference.Near(X.Zip(Binary, (x, y) => x.Zip(y, (value, truth) => Math.Abs(1 / (1 + Math.Exp(-value)) - truth)).Average()).Average(), scores.MAE);
        Reference.Near(1 / (1 + Math.Exp(-X[0][2])), trainer.Predict(X[0]).YProbabilities[2]);
    }

    [Fact]
    public void SmoothL1Loss()
    {
        using var model = Same(new Smooth());
        using var trainer = new Smooth.Trainer(model);
        Reference.Near(Wanted("SmoothL1Loss(beta=0.5)"), trainer.Evaluate(X.Zip(Y, (x, y) => new Smooth.Example(x, y)).ToDataset()).Loss);
    }

    [Fact]
    public void NLLLoss_of_LogSoftmax_is_CrossEntropyLoss()
    {
        using var model = Same(new LogClasses());
        using var trainer = new LogClasses.Trainer(model);
        var scores = trainer.Evaluate(X.Zip(Classes, (x, y) => new LogClasses.Example(x, y)).ToDataset());
        Reference.Near(Wanted("NLLLoss(log_softmax,weight)"), scores.Loss);
        Reference.Near(X.Zip(Classes, (x, y) => Array.IndexOf(x, x.Max()) == y ? 1.0 : 0).Average(), scores.Accuracy);
        Reference.Near(1, trainer.Predict(X[0]).YProbabilities.Sum());

        using var other = Same(new SomeLogClasses());
        using var some = new SomeLogClasses.Trainer(other);
        Reference.Near(Wanted("CrossEntropyLoss(ignore_index=2)"), some.Evaluate(X.Zip(Classes, (x, y) => new SomeLogClasses.Example(x, y)).ToDataset()).Loss);
    }

    [Fact]
    public void KLDivLoss_is_the_mean_over_the_batch()
    {
        float[][] soft = Losses.GetProperty("soft").Rows();
        using var model = Same(new Distributions());
        using var trainer = new Distributions.Trainer(model);
        Reference.Near(Wanted("KLDivLoss(batchmean,log_softmax)"), trainer.Evaluate(X.Zip(soft, (x, y) => new Distributions.Example(x, y)).ToDataset()).Loss);

        using var other = Same(new WeightedDistributions());
        using var weighted = new WeightedDistributions.Trainer(other);
        var rows = X.Select((x, i) => new WeightedDistributions.Example(x, soft[i], i < 2 ? 1 + i : 0)).ToDataset();
        double Divergence(int i) => soft[i].Select((p, j) => p * (Math.Log(p) - (X[i][j] - Math.Log(X[i].Sum(value => Math.Exp(value)))))).Sum();
        Reference.Near((Divergence(0) + 2 * Divergence(1)) / 3, weighted.Evaluate(rows).Loss);
    }

    [Fact]
    public void Sample_weights_make_a_weighted_mean()
    {
        using var model = Same(new WeightedRows());
        using var trainer = new WeightedRows.Trainer(model);
        float[] weights = [1, 0, 2, 0.5f, 0, 3];
        var rows = X.Select((x, i) => new WeightedRows.Example(x, Classes[i], weights[i])).ToDataset();
        double wanted = X.Select((x, i) => weights[i] * (Math.Log(x.Sum(v => Math.Exp(v))) - x[Classes[i]])).Sum() / weights.Sum();
        Reference.Near(wanted, trainer.Evaluate(rows).Loss);
    }

    [Fact]
    public void A_loss_of_ones_own_on_yes_and_no_is_judged_as_the_languages_own()
    {
        using var model = Same(new OwnBinaryLoss());
        using var trainer = new OwnBinaryLoss.Trainer(model);
        var scores = trainer.Evaluate(X.Zip(Binary, (x, y) => new OwnBinaryLoss.Example(x, y)).ToDataset());
        Reference.Near(Wanted("BCELoss(sigmoid)"), scores.Loss);
        Reference.Near(X.Zip(Binary, (x, y) => x.Zip(y, (value, truth) => value > 0 == truth > 0.5f ? 1.0 : 0).Average()).Average(), scores.Accuracy);
        Reference.Near(1 / (1 + Math.Exp(-X[0][2])), trainer.Predict(X[0]).YProbabilities[2]);
    }

    [Fact]
    public void What_is_left_out_counts_nothing_in_a_weighted_mean()
    {
        using var model = new WeightedLetters();
        using (no_grad())
            model.parameters().Single().copy_(eye(4).unsqueeze(2));
        using var trainer = new WeightedLetters.Trainer(model);
        float[] weights = [2, 0, 0.5f];
        int[][] letters = [[1, 2, 0, 0, 0], [3, 3, 3, 3, 3], [2, 1, 3, 1, 0]];
        float[][] values = [.. Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 20).Select(i => (float)Math.Sin(i + 7 * row)).ToArray())];
        double sum = 0, count = 0;
        for (int row = 0; row < 3; row++)
            for (int place = 0; place < 5; place++)
                if (letters[row][place] is > 0 and var letter)
                {
                    double Value(int channel) => values[row][5 * channel + place];
                    sum += weights[row] * (Math.Log(Enumerable.Range(0, 4).Sum(channel => Math.Exp(Value(channel)))) - Value(letter));
                    count += weights[row];
                }
        Reference.Near(sum / count, trainer.Evaluate(values.Select((x, i) => new WeightedLetters.Example(x, letters[i], weights[i])).ToDataset()).Loss);
    }

    [Fact]
    public void A_loss_of_ones_own_gets_the_weights_of_the_examples()
    {
        using var model = Same(new OwnWeightedLoss());
        using var trainer = new OwnWeightedLoss.Trainer(model);
        float[] weights = [1, 0, 2, 0.5f, 0, 3];
        double wanted = X.Zip(Y, (x, y) => x.Zip(y, (a, b) => Math.Abs(a - b)).Average()).Zip(weights, (loss, weight) => loss * weight).Sum() / weights.Sum();
        Reference.Near(wanted, trainer.Evaluate(X.Select((x, i) => new OwnWeightedLoss.Example(x, Y[i], weights[i])).ToDataset()).Loss);
    }

    [Fact]
    public void A_loss_of_ones_own_may_read_other_stages()
    {
        using var model = Same(Same(new OwnLoss(), "y"), "z");
        using var trainer = new OwnLoss.Trainer(model);
        Reference.Near(Wanted("L1Loss"), trainer.Evaluate(X.Zip(Y, (x, y) => new OwnLoss.Example(x, y)).ToDataset()).Loss);
    }

    [Fact]
    public void Regression_metrics_are_scikit_learns()
    {
        var reference = Reference.All.GetProperty("metrics").GetProperty("regression");
        double[] target = reference.GetProperty("target").Numbers(), prediction = reference.GetProperty("prediction").Numbers();
        foreach (var (metric, name) in new (Metric, string)[] { (new MAE(), "mae"), (new MSE(), "mse"), (new RMSE(), "rmse"), (new R2(), "r2") })
            foreach (int batch in new[] { 60, 7, 1 })
            {
                double[] sums = new double[metric.SumCount(1)];
                for (int from = 0; from < target.Length; from += batch)
                {
                    using var scope = NewDisposeScope();
                    metric.Accumulate(Column(prediction, from, batch), Column(target, from, batch), sums);
                }
                Reference.Near(reference.GetProperty(name).GetDouble(), metric.Value(sums), 1e-6);
            }

        static Tensor Column(double[] values, int from, int count) => tensor(values.Skip(from).Take(count).Select(value => (float)value).ToArray()).unsqueeze(1);
    }

    [Fact]
    public void Accuracy_is_scikit_learns()
    {
        var reference = Reference.All.GetProperty("metrics").GetProperty("multiclass");
        using var scope = NewDisposeScope();
        var target = tensor(reference.GetProperty("target").Numbers().Select(value => (long)value).ToArray());
        var prediction = Tensor(reference.GetProperty("probabilities").Rows());
        double Of(Accuracy metric)
        {
            double[] sums = new double[2];
            metric.Accumulate(prediction, target, sums);
            return metric.Value(sums);
        }
        Reference.Near(reference.GetProperty("accuracy").GetDouble(), Of(new Accuracy()), 1e-12);
        Reference.Near(reference.GetProperty("top2").GetDouble(), Of(new Accuracy { Top = 2 }), 1e-12);
    }

    [Fact]
    public void R2_of_a_large_mean_does_not_cancel()
    {
        using var scope = NewDisposeScope();
        var target = tensor(new float[] { 100000, 100001, 100002, 100003 }).unsqueeze(1);
        double[] sums = new double[4];
        new R2().Accumulate(target + 0.5, target, sums);
        Reference.Near(1 - 4 * 0.25 / 5, new R2().Value(sums), 1e-9);
    }

    /// <summary>scikit-learn: a constant target gives 1 if it is met and 0 otherwise, one row gives NaN, several outputs their mean.</summary>
    [Fact]
    public void R2_at_its_edges_is_scikit_learns()
    {
        using var scope = NewDisposeScope();
        double Of(float[] prediction, float[] target, int outputs)
        {
            double[] sums = new double[4 * outputs];
            for (int row = 0; row < target.Length / outputs; row++)
                new R2().Accumulate(tensor(prediction).reshape(-1, outputs).narrow(0, row, 1), tensor(target).reshape(-1, outputs).narrow(0, row, 1), sums);
            return new R2().Value(sums);
        }
        Assert.Equal(1, Of([3, 3, 3], [3, 3, 3], 1));
        Assert.Equal(0, Of([3, 3, 4], [3, 3, 3], 1));
        Assert.Equal(double.NaN, Of([3], [3], 1));
        // r2_score([[0.5, 1], [-1, 1], [7, -6]], [[0, 2], [-1, 2], [8, -5]]), uniform average
        Reference.Near(1 - (1.25 / (217 / 6.0) + 3 / (98 / 3.0)) / 2, Of([0, 2, -1, 2, 8, -5], [0.5f, 1, -1, 1, 7, -6], 2), 1e-9);
    }

    [Fact]
    public void Accuracy_with_an_ignored_index_and_equal_values()
    {
        using var scope = NewDisposeScope();
        double[] sums = new double[2];
        new Accuracy().Accumulate(Tensor([[1, 1, 0], [0, 1, 1], [5, 0, 0]]), tensor(new long[] { 0, 2, -100 }), sums);
        Assert.Equal([1.0, 2.0], sums);
        sums = new double[2];
        new Accuracy { Top = 5 }.Accumulate(Tensor([[1, 1, 0]]), tensor(new long[] { 2 }), sums);
        Assert.Equal([1.0, 1.0], sums);
    }

    private static Tensor Tensor(float[][] rows) => tensor(rows.SelectMany(row => row).ToArray()).reshape(rows.Length, -1);

    // Weights that change nothing.
    private static T Same<T>(T model, string stage = "y")
        where T : nn.Module
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        model.get_parameter(stage + ".weight")!.copy_(eye(4));
        model.get_parameter(stage + ".bias")!.zero_();
        return model;
    }
}
