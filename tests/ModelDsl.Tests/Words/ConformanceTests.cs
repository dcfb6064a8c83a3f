extern alias compiler;
using System.Reflection;
using TorchSharp;
using compiler::ModelDsl.Language.Graph;
using compiler::ModelDsl.Language.Shapes;
using static TorchSharp.torch;
using Shape = compiler::ModelDsl.Language.Graph.Shape;

namespace ModelDsl.Tests;

/// <summary>What is inferred of every word is what TorchSharp does.</summary>
public class ConformanceTests
{
    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (int i = 0; i < WordRows.All.Length; i++)
                rows.Add(i, WordRows.All[i].Words);
            return rows;
        }
    }

    public static TheoryData<int, string> RefusedRows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            for (int i = 0; i < WordRows.All.Length; i++)
                if (WordRows.All[i].Refused is { } refused)
                    rows.Add(i, refused.Refused);
            return rows;
        }
    }

    [Theory, MemberData(nameof(Rows))]
    public void Does_what_is_inferred(int row, string words)
    {
        _ = words;
        var analysis = CompiledRows.Analysis(row);
        foreach (bool atMost in new[] { false, true })
        {
            using var scope = NewDisposeScope();
            var (model, values) = Make(row, atMost, seed: 1);
            var stage = analysis.Find("Y")!;
            var input = Input(analysis);

            model.eval();
            long macs = 0;
            CountMacs(model, count => macs += count);
            var output = model.call(input);
            Assert.Equal(Sizes(stage.Output.Shape, values, input), output.shape);
            Assert.Equal(ScalarType.Float32, output.dtype);
            AssertWithin(stage.Output.Domain, output);
            if (stage.Parameters.Evaluate(values) is { } parameters)
                Assert.Equal(parameters, model.parameters().Sum(parameter => parameter.numel()));
            if (stage.Cost.Macs.Evaluate(values) is { } inferred)
                Assert.Equal(inferred * input.shape[0], macs);
            else
                Assert.Equal("Call", WordRows.All[row].Word);             // the one word whose code is not ours

            // Its keys hold all that it is.
            var (other, _) = Make(row, atMost, seed: 2);
            other.load_state_dict(model.state_dict());
            other.eval();
            Assert.True(other.call(input).equal(output).all().item<bool>());

            // It learns: every parameter has a gradient.
            model.train();
            if (!model.parameters().Any())
                continue;
            (model.call(input) * rand_like(output)).sum().backward();
            foreach (var (name, parameter) in model.named_parameters())
                Assert.True(parameter.grad is not null, name);
        }
    }

    /// <summary>A word that gives another shape than it should is found out by its row.</summary>
    [Theory, MemberData(nameof(Rows))]
    public void A_wrong_edge_rule_is_found(int row, string words)
    {
        _ = words;
        string word = WordRows.All[row].Word;
        if (word is "Repeat" or "When")
            return;                                                    // options, whose words have rows of their own
        using var scope = NewDisposeScope();
        var (model, values) = Make(row, atMost: true, seed: 1);
        var right = CompiledRows.Analysis(row);
        var wrong = CompiledRows.Analysis(row, new Falsification(Edge: (name, edge) => name.StartsWith(word, StringComparison.Ordinal) ? edge with { Shape = edge.Shape.With(-1, edge.Shape.Last + 1) } : edge));
        model.eval();
        var input = Input(right);
        long[] actual = model.call(input).shape;
        bool isFound = wrong.HasErrors || !Sizes(wrong.Find("Y")!.Output.Shape, values, input).SequenceEqual(actual);
        Assert.True(isFound);
    }

    /// <summary>What the analyzer refuses TorchSharp cannot do; the next thing that it accepts, it can.</summary>
    [Theory, MemberData(nameof(RefusedRows))]
    public void Refuses_what_cannot_be_done(int row, string words)
    {
        var (refused, accepted) = WordRows.All[row].Refused!.Value;
        Assert.Equal(words, refused);
        var problem = Assert.Single(CompiledRows.Reported(WordRows.All[row].Source("Refused", refused)));
        Assert.StartsWith("MDL1", problem.Id, StringComparison.Ordinal);
        using var scope = NewDisposeScope();
        Assert.ThrowsAny<Exception>(() => TorchSharpForms.Apply(refused, rand([2, .. Sizes(WordRows.All[row].Input)])));
        TorchSharpForms.Apply(accepted, rand([2, .. Sizes(WordRows.All[row].Input)]));
        Assert.Empty(CompiledRows.Reported(WordRows.All[row].Source("Accepted", accepted)));
    }

    // ---- Helpers ------------------------------------------------------------------------------------------------

    // As fvcore counts: a weight of a convolution or linear map is multiplied once for every place of the output.
    private static void CountMacs(nn.Module model, Action<long> count)
    {
        foreach (var module in model.modules())
        {
            if (module is CompilerServices.MultiheadAttention attention)
                attention.register_forward_hook((_, value, memory, output) =>
                {
                    // All of its projections but the last, which is a linear map; then each place against each, in scores and in sums.
                    var parameters = attention.named_parameters(recurse: false).Where(p => p.parameter.dim() == 2).ToArray();
                    long places = value.numel() / value.shape[^1], seen = memory.numel() / memory.shape[^1];
                    foreach (var (name, weight) in parameters)
                        count(name == "in_proj_weight" ? (places + 2 * seen) * weight.numel() / 3 : (name == "q_proj_weight" ? places : seen) * weight.numel());
                    count(2 * value.numel() * memory.shape[1]);
                    return output;
                });
            if (module is TorchSharp.Modules.LSTM lstm)
                lstm.register_forward_hook((_, value, _, output) => Count(module, value, output));
            if (module is TorchSharp.Modules.GRU or TorchSharp.Modules.RNN && module is nn.Module<Tensor, Tensor, (Tensor, Tensor)> recurrent)
                recurrent.register_forward_hook((_, value, _, output) => Count(module, value, output));
            if (module is TorchSharp.Modules.Convolution or TorchSharp.Modules.Linear && module is nn.Module<Tensor, Tensor> layer)
                layer.register_forward_hook((_, input, output) =>
                {
                    // Of a transposed convolution each place of the input.
                    var weight = layer.get_parameter("weight")!;
                    count((layer is TorchSharp.Modules.ConvTranspose2d ? input : output).numel() / weight.shape[0] * weight.numel());
                    return output;
                });
        }

        // Each weight once for each step.
        T Count<T>(nn.Module module, Tensor value, T output)
        {
            count(value.shape[0] * value.shape[1] * module.parameters().Where(parameter => parameter.dim() == 2).Sum(parameter => parameter.numel()));
            return output;
        }
    }

    private static long[] Sizes(string input) => [.. input.Split(',').Select(long.Parse)];

    private static (nn.Module<Tensor, Tensor> Model, Dictionary<Variable, long> Values) Make(int row, bool atMost, int seed)
    {
        var type = CompiledRows.Type(row);
        var hyperparameters = type.GetNestedType("Hyperparameters");
        object? chosen = hyperparameters is null ? null : Activator.CreateInstance(hyperparameters)!;
        var values = new Dictionary<Variable, long>();
        foreach (var number in CompiledRows.Analysis(row).Numbers)
        {
            object value = Chosen(number, atMost);
            hyperparameters!.GetProperty(number.Name)!.SetValue(chosen, value);
            if (number.Whole is { } whole)
                foreach (var variable in whole.Variables)
                    values[variable] = Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        }
        try
        {
            return ((nn.Module<Tensor, Tensor>)(chosen is null ? Activator.CreateInstance(type, seed) : Activator.CreateInstance(type, chosen, seed))!, values);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
    }

    private static object Chosen(Number number, bool atMost) => number.Attribute switch
    {
        compiler::ModelDsl.RangeAttribute range when number.Member.Type == "int" => (int)(atMost ? range.Max : range.Min),
        compiler::ModelDsl.RangeAttribute range => atMost ? range.Max : range.Min,
        _ => atMost,
    };

    private static Tensor Input(compiler::ModelDsl.Language.Graph.Analysis analysis)
    {
        var input = analysis.Inputs.First().Output;
        long[] shape = [2, .. input.Shape.WithoutBatch.Select(size => size.Constant!.Value)];
        return input.Type == ElementType.Int64 ? randint(0, input.Ids!.Constant!.Value, shape, dtype: ScalarType.Int64) : randn(shape) * 5;
    }

    private static long[] Sizes(Shape shape, Dictionary<Variable, long> values, Tensor input)
    {
        var all = new Dictionary<Variable, long>(values) { [Variable.Batch()] = input.shape[0] };
        return [.. shape.Sizes.Select(size => size.Evaluate(all)!.Value)];
    }

    private static void AssertWithin(Domain domain, Tensor output)
    {
        Assert.InRange(output.min().item<float>(), domain.Low - 1e-6, double.PositiveInfinity);
        Assert.InRange(output.max().item<float>(), double.NegativeInfinity, domain.High + 1e-6);
        if (domain.SumsAlong is { } axis)
            Assert.True(((domain.Log ? output.exp() : output).sum(axis) - 1).abs().max().item<float>() < 1e-4);
    }
}
