extern alias compiler;
using compiler::ModelDsl.Generators.Reading;
using compiler::ModelDsl.Language.Graph;
using static TorchSharp.torch;

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
    public void A_projection_gives_any_value()
    {
        const string source = """
            using ModelDsl;

            [Model]
            public partial class Net
            {
                [Input(4, Min = 0, Max = 1)]
                public partial Layer X { get; }

                [Concat(nameof(X)), Skip(nameof(X), Projection = true)]
                public partial Layer Y { get; }
            }
            """;
        var declaration = DeclarationReader.Read(CompiledRows.Compile(source, out _).GetTypeByMetadataName("Net")!, default)!;
        Assert.Equal(Domain.Any, Inference.Run(declaration, new Library([], default)).Find("Y")!.Output.Domain);
    }
}
