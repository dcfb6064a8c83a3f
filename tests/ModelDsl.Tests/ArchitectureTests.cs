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
            Assert.Equal([2, 1], model.call(rand(2, 3, 16, 16)).shape);
            Assert.Equal(["4", expand.ToString(System.Globalization.CultureInfo.InvariantCulture)], model.Body.Modules.OfType<Examples.WideCell>().Select(cell => cell.Expand.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal([width, 16, 16], model.Body.Sizes);
        }
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
