using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelDsl.Generators.Analyzers;

namespace ModelDsl.Generators.Tests;

/// <summary>A field that a word names is used, whatever C# says; one that nothing names is not.</summary>
public class NamedFieldsTests
{
    [Theory]
    [InlineData("Steps", "[Model, Adam] public partial class Net { private static readonly int Steps = 12; [Input(nameof(Steps), 7)] public partial Layer X { get; } [LSTM(4), Select(1, -1), Linear(1), MSELoss] public partial Layer Y { get; } }")]
    [InlineData("Words", "[Model, Adam] public partial class Net { private static readonly int Words = 12; [Input(4, Ids = nameof(Words))] public partial Layer X { get; } [Embedding(7), Flatten, Linear(1), MSELoss] public partial Layer Y { get; } }")]
    [InlineData("Classes", "[Model, Adam] public partial class Net { private static readonly int Classes = 5; [Input(4)] public partial Layer X { get; } [Linear(nameof(Classes)), CrossEntropyLoss(ClassWeights = new[] { 1.0, 2.0 })] public partial Layer Y { get; } }")]
    [InlineData("Size", "[Block, Shape(nameof(Size))] public sealed class Cut() : TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>(nameof(Cut)) { private static readonly int Size = 3; public override TorchSharp.torch.Tensor forward(TorchSharp.torch.Tensor input) => input.narrow(1, 0, 3); }")]
    public void Is_not_called_unused(string field, string source)
    {
        var warned = Warned("using ModelDsl;\n" + source);
        Assert.True(warned.IsEmpty || warned.All(warning => warning.IsSuppressed && warning.GetMessage(null).Contains(field, StringComparison.Ordinal)), string.Join("\n", warned));
    }

    [Fact]
    public void One_that_nothing_names_is()
    {
        var warned = Assert.Single(Warned("using ModelDsl;\n[Model, Adam] public partial class Net { private static readonly int Lost = 5; [Input(4)] public partial Layer X { get; } [Linear(3), CrossEntropyLoss] public partial Layer Y { get; } }"));
        Assert.False(warned.IsSuppressed);
    }

    [Fact]
    public void It_has_something_to_do() =>
        Assert.True(Assert.Single(Warned("using ModelDsl;\n[Model, Adam] public partial class Net { private static readonly int Steps = 12; [Input(nameof(Steps), 7)] public partial Layer X { get; } [LSTM(4), Select(1, -1), Linear(1), MSELoss] public partial Layer Y { get; } }")).IsSuppressed);

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Warned(string source) =>
        [.. Compiler.Run(source).Compilation.WithAnalyzers([new ModelAnalyzer(), new NamedFields()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync().GetAwaiter().GetResult().Where(diagnostic => diagnostic.Id == "CS0414")];
}
