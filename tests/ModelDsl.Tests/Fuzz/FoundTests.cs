extern alias compiler;
using compiler::ModelDsl.Generators.Reading;
using compiler::ModelDsl.Language.Graph;
using static TorchSharp.torch;
using Inferred = compiler::ModelDsl.Language.Graph.Analysis;

namespace ModelDsl.Tests.Fuzz;

/// <summary>What random models have found, each as the smallest case.</summary>
public class FoundTests
{
    [Fact]
    public void A_block_takes_inputs_with_different_numbers_of_axes()
    {
        using var scope = NewDisposeScope();
        using var model = new Found.Weighing();
        model.eval();
        var given = model.forward(randint(0, 20, [2, 6], dtype: int64), randn(2, 3, 8, 8));
        Assert.Equal([2, 3], given.shape);
        Assert.True((given.sum(-1) - 1).abs().max().item<float>() < 1e-5);
        Assert.Equal([30, 4], model.Meanings.Modules[0].parameters().Single().shape);
    }

    [Fact]
    public void A_projection_gives_any_value() => Assert.Equal(Domain.Any, Analysed("""
        [Model]
        public partial class Net
        {
            [Input(4, Min = 0, Max = 1)]
            public partial Layer X { get; }

            [Concat(nameof(X)), Skip(nameof(X), Projection = true)]
            public partial Layer Y { get; }
        }
        """).Find("Y")!.Output.Domain);

    /// <summary>A warning within a block, told before, is no word about the error behind it.</summary>
    [Fact]
    public void An_error_in_a_block_is_told_beside_a_warning() => Assert.Equal(["MDL1012", "MDL1001"], Analysed("""
        [Model]
        public partial class Net
        {
            [Input(3, 8, 4)]
            public partial Layer X { get; }

            [MaxPool2d(2), Use<Gated>]
            public partial Layer Y { get; }
        }

        [Block]
        public partial class Gated
        {
            [Input]
            public partial Layer X { get; }

            [Linear(8), Multiply(nameof(X), nameof(X))]
            public partial Layer Y { get; }
        }
        """).Problems.Select(problem => problem.Rule.Id));

    [Fact]
    public void A_stage_that_is_never_there_changes_no_shape() => Assert.DoesNotContain(Analysed("""
        [Model]
        public partial class Net
        {
            [Range(1, 1)]
            public partial int Width { get; }

            [Choice]
            public partial bool Has { get; }

            bool HasMore => Width > 1;

            [Input(5, 1)]
            public partial Layer X { get; }

            [Flatten(When = nameof(Has)), When(nameof(HasMore))]
            public partial Layer Y { get; }
        }
        """).Problems, problem => problem.Rule.Id == "MDL1010");

    /// <summary>What every right use gives decides a condition of the block: with a kernel of 3, which the skip demands, nothing is even.</summary>
    [Fact]
    public void What_a_use_must_give_decides_a_condition() => Assert.DoesNotContain(Analysed("""
        [Model]
        public partial class Net
        {
            [Input(3, 8, 8)]
            public partial Layer X { get; }

            [Use<Gated>(3)]
            public partial Layer Y { get; }
        }

        [Block]
        public partial class Gated
        {
            [Argument]
            public partial int Kernel { get; }

            bool IsEven => Kernel % 2 == 0;

            [Input]
            public partial Layer X { get; }

            [Conv2d(3, nameof(Kernel), Padding = 1), Skip(nameof(X)), Sum(-1, When = nameof(IsEven))]
            public partial Layer Y { get; }
        }
        """, "Gated").Problems, problem => problem.Rule.Id == "MDL1010");

    /// <summary>The features of an embedding are at least one in every right use, and so is what is repeated so often.</summary>
    [Fact]
    public void A_size_of_a_layer_decides_a_condition_behind_it() => Assert.DoesNotContain(Analysed("""
        [Model]
        public partial class Net
        {
            [Input(6, Ids = 4)]
            public partial Layer X { get; }

            [Use<Gated>(5)]
            public partial Layer Y { get; }
        }

        [Block]
        public partial class Gated
        {
            [Argument]
            public partial int Given1 { get; }

            [Input(Ids = 4)]
            public partial Layer X { get; }

            [Embedding(nameof(Given1)), Flatten(Repeat = nameof(Given1))]
            public partial Layer Y { get; }
        }
        """, "Gated").Problems, problem => problem.Rule.Id == "MDL1010");

    private static Inferred Analysed(string source, string of = "Net")
    {
        var compilation = CompiledRows.Compile("using ModelDsl;\n\n" + source, out _);
        Declaration? Read(string name) => compilation.GetTypeByMetadataName(name) is { } type ? DeclarationReader.Read(type, default) : null;
        return Inference.Run(Read(of)!, new Library([.. new[] { Read("Gated") }.OfType<Declaration>()], default));
    }
}
