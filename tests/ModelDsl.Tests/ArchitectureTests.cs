using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>Declared architectures have torchvision's keys, shapes and numbers of parameters.</summary>
public class ArchitectureTests
{
    [Fact]
    public void ResNet18() => Check("resnet18", () => new Examples.ResNet18());

    [Fact]
    public void ResNet50() => Check("resnet50", () => new Examples.ResNet50());

    [Fact]
    public void MobileNetV2() => Check("mobilenet_v2", () => new Examples.MobileNetV2());

    [Fact]
    public void DenseNet121() => Check("densenet121", () => new Examples.DenseNet121());

    private static void Check(string name, Func<nn.Module<Tensor, Tensor>> make)
    {
        using var scope = NewDisposeScope();
        using var model = make();
        var wanted = Reference.All.GetProperty("architectures").GetProperty(name);
        Assert.Equal(wanted.GetProperty("state_dict").EnumerateObject().Select(p => $"{p.Name} [{string.Join(",", p.Value.Numbers())}]").Order(), model.state_dict().Select(p => $"{p.Key} [{string.Join(",", p.Value.shape)}]").Order());
        Assert.Equal(wanted.GetProperty("parameters").GetInt64(), model.parameters().Sum(parameter => parameter.numel()));
        using var noGrad = no_grad();
        model.eval();
        Assert.Equal([1, 1000], model.call(zeros(1, 3, 224, 224)).shape);
    }

    [Fact]
    public void Repetitions_may_differ_and_conditions_decide()
    {
        using var scope = NewDisposeScope();
        foreach (int depth in new[] { 4, 7, 16 })
        {
            using var model = new Examples.GrowingDrop(new() { Depth = depth });
            Assert.Equal(depth, model.Body.Modules.Count);
            Assert.Equal([2, 10], model.call(rand(2, 3, 32, 32)).shape);
        }
    }

    [Fact]
    public void Blocks_of_many_kinds_fit_together_at_both_ends()
    {
        using var scope = NewDisposeScope();
        foreach (var (width, expand) in new[] { (4, 2), (8, 5) })
        {
            using var model = new Examples.ManyBlocks(new() { Width = width, Expand = expand });
            Assert.Equal([2, 1], model.call(rand(2, 3, 16, 16)).Judged.shape);
            Assert.Equal(["4", expand.ToString(System.Globalization.CultureInfo.InvariantCulture)], model.Body.Modules.OfType<Examples.WideCell>().Select(cell => cell.Expand.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal([width, 16, 16], model.Body.Sizes);
        }
    }

    [Fact]
    public void A_declared_encoder_layer_is_PyTorchs()
    {
        using var scope = NewDisposeScope();
        using var model = new Examples.EncoderLayer([7, 32], 4);
        using var theirs = nn.TransformerEncoderLayer(32, 4, 128);
        Assert.Equal(theirs.state_dict().Select(p => $"{p.Key} {string.Join(",", p.Value.shape)}").Order(), model.state_dict().Select(p => $"{p.Key} {string.Join(",", p.Value.shape)}").Order());
        theirs.load_state_dict(model.state_dict());
        theirs.eval();
        model.eval();
        var x = randn(3, 7, 32);
        Assert.True(model.call(x).allclose(theirs.call(x.transpose(0, 1)).transpose(0, 1), atol: 1e-5));
    }

    [Fact]
    public void Sequences_of_any_length_go_through()
    {
        using var scope = NewDisposeScope();
        foreach (var (width, heads, depth) in new[] { (128, 4, 2), (256, 8, 3) })
        {
            using var model = new Examples.Translation(new() { Width = width, Heads = heads, Depth = depth });
            Assert.Equal([2, 8000, 5], model.call(randint(0, 8000, [2, 9]), randint(0, 8000, [2, 5])).shape);
        }
        foreach (var (hidden, depth) in new[] { (32, 1), (128, 3) })
        {
            using var model = new Examples.Topics(new() { Hidden = hidden, Depth = depth });
            Assert.Equal([2, 7], model.call(randint(0, 20000, [2, 11])).shape);
        }
    }

    [Fact]
    public void A_shared_weight_is_one_weight()
    {
        using var model = new Examples.Writing();
        Assert.Equal(["attended.in_proj_bias", "attended.in_proj_weight", "attended.out_proj.bias", "attended.out_proj.weight", "next.bias", "positions.weight", "tokens.weight"], model.state_dict().Keys.Order(StringComparer.Ordinal));
        Assert.Equal([256, 64], model.get_parameter("positions.weight")!.shape);
        using var trainer = new Examples.Writing.Trainer(model) { Epochs = 30, BatchSize = 4, Progress = null };
        trainer.Optimizer.LearningRate = 0.01;
        var rows = Enumerable.Range(0, 8).Select(i => new Examples.Writing.Example([.. Enumerable.Range(i, 12)], [.. Enumerable.Range(i + 1, 12)])).ToDataset();
        trainer.Fit(rows);
        Assert.InRange(trainer.Evaluate(rows).Loss, 0, 0.5);

        // What the head gives is made of the rows of the table.
        using var scope = NewDisposeScope();
        model.eval();
        var text = randint(0, 65, [2, 9]);
        using (no_grad())
        {
            var before = model.call(text);
            model.get_parameter("tokens.weight")!.zero_();
            var after = model.call(text);
            Assert.False(before.allclose(after));
            Assert.True(after.allclose(model.get_parameter("next.bias")!.reshape(1, 65, 1).expand(2, 65, 9)));
        }
        Assert.Throws<ArgumentException>(() => model.call(randint(0, 65, [2, 257])));
    }

    [Fact]
    public void Sines_and_cosines_tell_the_place()
    {
        using var scope = NewDisposeScope();
        var waves = CompilerServices.Positions.AddSinusoidal(zeros(1, 20, 7));
        for (int place = 0; place < 20; place++)
            for (int i = 0; i < 7; i++)
            {
                double angle = place / Math.Pow(10000, (i - i % 2) / 7.0);
                Reference.Near(i % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle), waves[0, place, i].item<float>(), 1e-5);
            }
    }

    [Fact]
    public void Images_and_volumes_go_down_and_up()
    {
        foreach (int width in new[] { 8, 32 })
        {
            using var model = new Examples.Segmented(new() { Width = width });
            using var trainer = new Examples.Segmented.Trainer(model) { Epochs = 1, BatchSize = 2, Progress = null };
            var rows = Enumerable.Range(0, 2).Select(_ => new Examples.Segmented.Example(new float[3 * 64 * 64], new float[8 * 16 * 16], new float[64 * 64], new float[8 * 16 * 16])).ToDataset();
            Assert.True(double.IsFinite(trainer.Fit(rows)["loss"][0]));
        }
    }

    [Fact]
    public void Sizes_may_be_free_until_data_comes()
    {
        using var scope = NewDisposeScope();
        foreach (int width in new[] { 8, 32 })
            foreach (int time in new[] { 1, 7, 100 })
            {
                using var model = new Examples.Folded(new() { Width = width });
                Assert.Equal([3, 1], model.call(rand(3, time, 6)).shape);
            }
    }

    [Fact]
    public void A_prediction_may_be_one_number_without_an_axis()
    {
        using var model = new Examples.Total();
        using var trainer = new Examples.Total.Trainer(model) { Epochs = 60, Progress = null };
        trainer.Optimizer.LearningRate = 0.05;
        var rows = Enumerable.Range(0, 40).Select(i => new Examples.Total.Example([i % 3, i % 5, 0, 0, 0, 0, 0, 1], i % 3 - i % 5)).ToDataset();
        trainer.Fit(rows);
        Assert.InRange(trainer.Evaluate(rows).Loss, 0, 0.1);
        Assert.InRange(trainer.Predict([2, 1, 0, 0, 0, 0, 0, 1]).Y, 0.5, 1.5);
    }

    [Fact]
    public void A_class_for_each_step_by_negative_logarithms()
    {
        using var model = new Examples.Steps();
        using var trainer = new Examples.Steps.Trainer(model) { Epochs = 2, Progress = null };
        var rows = Enumerable.Range(0, 16).Select(i => new Examples.Steps.Example(new float[100], [.. Enumerable.Repeat(i % 4, 20)])).ToDataset();
        trainer.Fit(rows);
        using var scope = NewDisposeScope();
        model.eval();
        var logs = model.call(zeros(1, 20, 5));
        double wanted = -Enumerable.Range(0, 4).Average(c => logs.select(1, c).mean().item<float>());
        Reference.Near(wanted, trainer.Evaluate(rows).Loss);
        Assert.Equal(20, trainer.Predict(rows)[0].Y.Length);
    }

    [Fact]
    public void The_same_seed_gives_the_same_weights_and_leaves_the_generator_alone()
    {
        using var scope = NewDisposeScope();
        using Samples.DigitsNet one = new(seed: 3), same = new(seed: 3), other = new(seed: 4);
        Assert.True(one.get_parameter("digit.weight")!.equal(same.get_parameter("digit.weight")!).all().item<bool>());
        Assert.False(one.get_parameter("digit.weight")!.equal(other.get_parameter("digit.weight")!).all().item<bool>());
    }
}
