using Microsoft.CodeAnalysis;
using ModelDsl.Generators.Reading;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Tests;

/// <summary>Parameters, multiply-accumulates and activation memory.</summary>
public class CostTests
{
    /// <summary>What torchvision publishes with its weights: num_params, and _ops in units of 10^9, at 224 x 224.</summary>
    [Theory]
    [InlineData("ResNet", "ResNet18", 11_689_512, 1.814)]
    [InlineData("ResNet", "ResNet50", 25_557_032, 4.089)]
    [InlineData("DenseNet", "DenseNet121", 7_978_856, 2.834)]
    [InlineData("InvertedResidual", "MobileNetV2", 3_504_872, 0.301)]
    public void As_torchvision_counts(string file, string model, long parameters, double billions)
    {
        var cost = Total(Repository.Models[file], model);
        Assert.Equal(parameters, cost.Parameters.Constant);
        Assert.InRange(cost.Macs.Constant!.Value / 1e9, billions - 0.0005, billions + 0.0005);
    }

    /// <summary>By hand, from the definitions: outputs times what each of them sums over.</summary>
    [Theory]
    [InlineData("Input(3, 9, 8)", "Conv2d(4, 3, Padding = 1)", 4 * 9 * 8 * (3 * 3 * 3))]
    [InlineData("Input(4, 9, 8)", "Conv2d(8, 3, Groups = 2, Stride = 2)", 8 * 4 * 3 * (2 * 3 * 3))]
    [InlineData("Input(4, 9, 8)", "Conv2d(4, new[] { 3, 2 }, Dilation = 2)", 4 * 5 * 6 * (4 * 3 * 2))]
    [InlineData("Input(3, 20)", "Conv1d(6, 5)", 6 * 16 * (3 * 5))]
    [InlineData("Input(5, 7)", "Linear(3)", 5 * 3 * 7)]
    [InlineData("Input(7)", "Linear(7, Repeat = 4)", 4 * 7 * 7)]
    [InlineData("Input(8, 4, 4)", "Conv2d(16, 1), Skip(nameof(X), Projection = true)", 2 * 16 * 16 * 8)]
    [InlineData("Input(8, 4, 4)", "BatchNorm, ReLU, MaxPool2d(2), Flatten, Dropout(0.1)", 0)]
    public void Products_are_counted_and_nothing_else(string input, string words, long macs) => Assert.Equal(macs, Of(input, words).Macs.Constant);

    /// <summary>What is new in memory: an activation writes over what a convolution gave, a flattening looks at it.</summary>
    [Theory]
    [InlineData("Input(3, 8, 8)", "Conv2d(4, 3, Padding = 1)", 4 * (4 * 8 * 8))]
    [InlineData("Input(3, 8, 8)", "Conv2d(4, 3, Padding = 1), ReLU", 4 * (4 * 8 * 8))]
    [InlineData("Input(3, 8, 8)", "ReLU", 4 * (3 * 8 * 8))]
    [InlineData("Input(3, 8, 8)", "Conv2d(4, 3, Padding = 1), BatchNorm, ReLU", 2 * 4 * (4 * 8 * 8))]
    [InlineData("Input(3, 8, 8)", "MaxPool2d(2), Flatten", 4 * (3 * 4 * 4))]
    [InlineData("Input(3, 8, 8)", "Conv2d(3, 1, Repeat = 5)", 5 * 4 * (3 * 8 * 8))]
    [InlineData("Input(3, 8, 8)", "Conv2d(3, 1), Skip(nameof(X)), ReLU", 4 * (3 * 8 * 8))]
    [InlineData("Input(3, 8, 8)", "Conv2d(6, 1), Skip(nameof(X), Projection = true)", 2 * 4 * (6 * 8 * 8))]
    [InlineData("Input(12, Ids = 50)", "Embedding(16)", 4 * (12 * 16))]
    [InlineData("Input(12, Ids = 50)", "Identity", 0)]
    public void What_is_new_in_memory_is_counted_once(string input, string words, long bytes) => Assert.Equal(bytes, Of(input, words).Activations.Constant);

    [Fact]
    public void Conditions_and_counts_stay_in_the_formula()
    {
        var cost = Total("""
            using ModelDsl;

            [Model]
            public partial class Net
            {
                [Range(8, 64, Step = 8)]
                public partial int Width { get; }

                [Range(0, 4)]
                public partial int Depth { get; }

                [Choice]
                public partial bool Wide { get; }

                [Input(10)]
                public partial Layer X { get; }

                [Linear(nameof(Width)), Linear(nameof(Width), Repeat = nameof(Depth), When = nameof(Wide))]
                public partial Layer Y { get; }
            }
            """, "Net");
        Assert.Equal("10 * Width + (Wide ? Width * Width * Depth : 0)", cost.Macs.ToString());
        Assert.Equal("4 * Width + (Wide ? 4 * Width * Depth : 0)", cost.Activations.ToString());
    }

    [Fact]
    public void What_is_written_by_hand_is_not_known()
    {
        var cost = Of("Input(8)", "Linear(4), Call(nameof(Twice))", "[return: Shape] private static TorchSharp.torch.Tensor Twice(TorchSharp.torch.Tensor x) => x + x;");
        Assert.Equal(36, cost.Parameters.Constant);
        Assert.True(cost.Macs.IsUnknown && cost.Activations.IsUnknown);
    }

    private static Cost Of(string input, string words, string members = "") => Total($$"""
        using ModelDsl;

        [Model]
        public partial class Net
        {
            [{{input}}]
            public partial Layer X { get; }

            [{{words}}]
            public partial Layer Y { get; }

            {{members}}
        }
        """, "Net");

    private static Cost Total(string source, string model)
    {
        var declarations = Compiler.Compilation([source]).GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Select(type => DeclarationReader.Read(type, default)).OfType<Declaration>().ToArray();
        var analysis = Inference.Run(declarations.Single(declaration => declaration.Name == model), new Library(declarations.Where(declaration => declaration.Kind != ClassKind.Model), default));
        Assert.DoesNotContain(analysis.Problems, problem => problem.Rule.Severity > Language.Severity.Info);
        return analysis.Cost;
    }
}
