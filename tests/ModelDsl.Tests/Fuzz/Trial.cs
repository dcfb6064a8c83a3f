extern alias compiler;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using compiler::ModelDsl.Language;
using compiler::ModelDsl.Language.Graph;
using compiler::ModelDsl.Language.Shapes;
using TorchSharp;
using static TorchSharp.torch;
using Inferred = compiler::ModelDsl.Language.Graph.Analysis;

namespace ModelDsl.Tests.Fuzz;

/// <summary>Holds what the proofs say of one model against the interpreter and the generated module.</summary>
internal sealed partial class Trial(FuzzModel model, Inferred analysis, IReadOnlyDictionary<string, Inferred> blocks, Type? type, int seed)
{
    private readonly Dice _dice = new(seed);

    public bool IsAccepted => !Errors.Any();

    public bool IsProven => analysis.Checks.Count == 0;

    // Told, and then seen by torch when data comes.
    private bool IsLeftToData => analysis.Problems.Any(problem => problem.Rule == Rules.NotProven && problem.Message.EndsWith("when the model runs", StringComparison.Ordinal));

    /// <summary>The rules of its errors, and those that only the language demands, with the reason.</summary>
    public List<string> Said { get; } = [];

    /// <summary>A refused model for which no assignment was found that works; the unchanged model is its neighbour.</summary>
    public bool HasNeighbour { get; private set; } = true;

    // Those of blocks first: what a use comes to is behind them. One that is told in place of a warning is judged where it arose.
    private IEnumerable<(string Class, Problem Problem)> Errors =>
        blocks.SelectMany(block => block.Value.Problems.Select(problem => (Class: block.Key, problem))).Concat(analysis.Problems.Select(problem => (Class: "", problem))).Where(error => error.problem.Rule.Severity == Severity.Error)
            .Select(error => (error.Class, error.problem with { Place = error.problem.Origin ?? error.problem.Place }));

    /// <summary>What is wrong; null if all agree.</summary>
    public string? Disagreement()
    {
        using var scope = NewDisposeScope();
        var assignments = new Assignments(model, _dice);
        if (IsAccepted)
            return new[] { assignments.Least, assignments.Most, assignments.Some, assignments.Some }.Select(make => Runs(make())).FirstOrDefault(wrong => wrong is not null);
        foreach (var (@class, problem) in Errors)
        {
            var refusal = new Refusal(model, @class, problem, assignments, blocks, IsProven, Said);
            string? wrong = refusal.Disagreement();
            HasNeighbour = refusal.HasNeighbour ?? HasNeighbour;
            if (wrong is not null)
                return wrong;
        }
        return null;
    }

    // ---- Accepted: it runs, and gives what is predicted ---------------------------------------------------------

    private string? Runs(Dictionary<string, double> numbers)
    {
        using var scope = NewDisposeScope();
        if (Interpreter.Run(model, numbers).IsTooBig)
            return null;
        string at = " at " + Text(numbers);
        nn.Module? built = null;
        Exception? refusal = null;
        try
        {
            built = Build(numbers);
        }
        catch (TargetInvocationException e)
        {
            refusal = e.InnerException;
        }
        using var _ = built;
        var weights = built is null ? null : new Queue<Tensor>(built.parameters());
        long count = weights?.Sum(weight => weight.numel()) ?? 0;
        var outcome = Interpreter.Run(model, numbers, weights);
        if (!outcome.IsRight)
            return IsProven && !IsLeftToData ? $"accepted, and fails{at}: {outcome.Failures[0].Why.Message}" : refusal is null && !IsLeftToData ? $"not proven, fails{at}, and no check says so: {outcome.Failures[0].Why.Message}" : null;
        if (built is null)
            return $"accepted and works{at}, and the module is not built: {refusal}";

        var variables = Variables(numbers, outcome);
        foreach (var stage in analysis.Stages)
        {
            var actual = outcome.Stages[stage.Name]!;
            string predicted = string.Join(", ", stage.Output.Shape.Sizes.Select(size => Value(size, variables) is { } known ? known.ToString(CultureInfo.InvariantCulture) : "?"));
            if (predicted.Contains('?', StringComparison.Ordinal) && IsProven || !predicted.Contains('?', StringComparison.Ordinal) && predicted != string.Join(", ", actual.shape))
                return $"{stage.Name} is ({predicted}) by the proofs and ({string.Join(", ", actual.shape)}) by TorchSharp{at}";
            if (stage.Output.Type != (actual.dtype == ScalarType.Int64 ? ElementType.Int64 : ElementType.Float32))
                return $"{stage.Name} holds {stage.Output.Type} by the proofs and {actual.dtype} by TorchSharp{at}";
            if (Outside(stage.Output.Domain, actual) is { } outside)
                return $"{stage.Name} {outside}{at}";
        }
        var parameters = analysis.Stages.Aggregate((Dim)0, (sum, stage) => sum + stage.Parameters);
        if (Value(parameters, variables) is { } number && (number != outcome.ParameterCount || number != count))
            return $"{number} parameters by the proofs, {count} in the module, {outcome.ParameterCount} by TorchSharp{at}";

        return Compare(built, numbers, outcome, isTraining: false) is { } differs || Compare(built, numbers, outcome, isTraining: true) is { } alsoDiffers && (differs = alsoDiffers) is not null ? differs + at : null;
    }

    private nn.Module Build(Dictionary<string, double> numbers)
    {
        var hyperparameters = type!.GetNestedType("Hyperparameters");
        if (hyperparameters is null)
            return (nn.Module)Activator.CreateInstance(type, 1)!;
        object chosen = Activator.CreateInstance(hyperparameters)!;
        foreach (var property in hyperparameters.GetProperties().Where(property => property.CanWrite))
            property.SetValue(chosen, property.PropertyType.IsEnum ? Enum.ToObject(property.PropertyType, (int)numbers[property.Name]) : Convert.ChangeType(numbers[property.Name], property.PropertyType, CultureInfo.InvariantCulture));
        return (nn.Module)Activator.CreateInstance(type, chosen, 1)!;
    }

    // The generated module gives what the interpreter gives, from the same weights; in training at least in the same shapes, within the same bounds.
    private string? Compare(nn.Module module, Dictionary<string, double> numbers, Outcome outcome, bool isTraining)
    {
        module.train(isTraining);
        var world = new World(numbers);
        world.Add(model.Class);
        object?[] inputs = [.. model.Class.Stages.Where(stage => stage.Input is not null).Select(stage => Interpreter.Batch(stage.Input!, world))];
        object? given;
        try
        {
            given = type!.GetMethod("forward", [.. inputs.Select(_ => typeof(Tensor))])!.Invoke(module, inputs);
        }
        catch (TargetInvocationException e)
        {
            return $"the module cannot run{(isTraining ? " in training" : "")}: {e.InnerException!.Message}";
        }
        foreach (var stage in analysis.Outputs)
        {
            var value = (Tensor)(given as Tensor ?? given!.GetType().GetProperty(stage.Name)!.GetValue(given)!);
            var expected = outcome.Stages[stage.Name]!;
            if (!value.shape.SequenceEqual(expected.shape) || value.dtype != expected.dtype)
                return $"{stage.Name} of the module is ({string.Join(", ", value.shape)}) {value.dtype}, and ({string.Join(", ", expected.shape)}) {expected.dtype} by TorchSharp";
            // Where rounding decides, small changes do so too: a mean of values that cancel out, made large again by a norm.
            if (!isTraining && !IsClose(value, expected) && new[] { 1e-6, -4e-6 }.All(noise => Interpreter.Run(model, numbers, new Queue<Tensor>(module.parameters()), noise: noise) is { IsBeyondFloat: false } moved && IsClose(moved.Stages[stage.Name]!, expected)))
                return $"{stage.Name} of the module has other values than by TorchSharp";
            if (Outside(stage.Output.Domain, value) is { } outside)
                return $"{stage.Name} {outside}{(isTraining ? " in training" : "")}";
        }
        return null;
    }

    // What rounding decides (a norm of what is zero but for rounding) is left out: there a millionth, at the inputs or behind an operation, changes it too.
    private static bool IsClose(Tensor value, Tensor expected) => value.to(float64).allclose(expected.to(float64), 1e-4, 1e-5, equal_nan: true);

    private static string? Outside(Domain domain, Tensor value)
    {
        var values = value.to(float64);
        double low = values.min().item<double>(), high = values.max().item<double>();
        // What is beyond a float is infinite.
        if (double.IsInfinity(low) && domain.Low < float.MinValue || double.IsInfinity(high) && domain.High > float.MaxValue)
            return null;
        double Slack(double bound) => 1e-5 * (1 + Math.Abs(bound));
        if (low < domain.Low - Slack(domain.Low) || high > domain.High + Slack(domain.High))
            return string.Create(CultureInfo.InvariantCulture, $"lies between {domain.Low} and {domain.High} by the proofs and between {low} and {high} by TorchSharp");
        if (domain.SumsAlong is { } axis && !Outcome.SumsToOne(domain.Log ? values.exp() : values, axis))
            return "does not sum to one";
        return null;
    }

    // What a module written by hand owns nobody knows, nor what C# outside the subset comes to: then there is no number.
    private long? Value(Dim dim, Dictionary<string, double> values)
    {
        var known = new Dictionary<Variable, long>();
        foreach (var variable in dim.Variables)
            if (Calculator.Of(variable.Code ?? $"{{{variable.Name}}}", name => values.TryGetValue(name, out double given) ? given : null, IsReal) is { } value)
                known[variable] = (long)value;
        return dim.Evaluate(known);
    }

    private Dictionary<string, double> Variables(Dictionary<string, double> numbers, Outcome outcome)
    {
        var world = new World(numbers);
        world.Add(model.Class);
        foreach (var (name, value) in outcome.Stages)
            world.Stages[name] = value;
        var values = new Dictionary<string, double>();
        foreach (string name in world.Given.Keys.Concat(world.Derived.Values.Where(number => !number.IsIndexed).Select(number => number.Name)))
            try
            {
                values[name] = world.Number(name);
            }
            catch (Unfit)
            {
                // It has no value, and where it were read the interpreter would have failed.
            }
        world.IsRepeated = true;
        foreach (var indexed in world.Derived.Values.Where(number => number.IsIndexed))
            for (world.Index = 0; world.Index < 5; world.Index++)
                values[$"{indexed.Name}({world.Index})"] = world.Number(indexed.Name);
        return values;
    }

    private bool IsReal(string name) => model.Class.Numbers.Any(number => number.Name == name && number.Type == "double");

    private static string Text(Dictionary<string, double> numbers) => string.Join(", ", numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Key} = {number.Value}")));
}
