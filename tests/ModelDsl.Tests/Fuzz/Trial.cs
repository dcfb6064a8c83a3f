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
internal sealed class Trial(FuzzModel model, Inferred analysis, IReadOnlyDictionary<string, Inferred> blocks, Type? type, int seed)
{
    private const int MostTried = 60, MostTriedOfBlock = 400;
    private readonly Dice _dice = new(seed);

    public bool IsAccepted => !Errors.Any();

    public bool IsProven => analysis.Checks.Count == 0;

    // Told, and then seen by torch when data comes.
    private bool IsLeftToData => analysis.Problems.Any(problem => problem.Rule == Rules.NotProven && problem.Message.EndsWith("when the model runs", StringComparison.Ordinal));

    /// <summary>The rules of its errors, and those that only the language demands, with the reason.</summary>
    public List<string> Said { get; } = [];

    /// <summary>A refused model for which no assignment was found that works; the unchanged model is its neighbour.</summary>
    public bool HasNeighbour { get; private set; } = true;

    private IEnumerable<(string Class, Problem Problem)> Errors =>
        analysis.Problems.Select(problem => (Class: "", problem)).Concat(blocks.SelectMany(block => block.Value.Problems.Select(problem => (Class: block.Key, problem)))).Where(error => error.problem.Rule.Severity == Severity.Error);

    /// <summary>What is wrong; null if all agree.</summary>
    public string? Disagreement()
    {
        using var scope = NewDisposeScope();
        if (IsAccepted)
            return new[] { Least, Most, Some, Some }.Select(make => Runs(make())).FirstOrDefault(wrong => wrong is not null);
        foreach (var (@class, problem) in Errors)
            if (Refutes(@class, problem) is { } wrong)
                return wrong;
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
            if (!isTraining && !IsClose(value, expected) && IsClose(Interpreter.Run(model, numbers, new Queue<Tensor>(module.parameters()), noise: 1e-6).Stages[stage.Name]!, expected))
                return $"{stage.Name} of the module has other values than by TorchSharp";
            if (Outside(stage.Output.Domain, value) is { } outside)
                return $"{stage.Name} {outside}{(isTraining ? " in training" : "")}";
        }
        return null;
    }

    // What rounding decides (a norm of what is zero but for rounding) is left out: there a millionth at the inputs changes it too.
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
    private static long? Value(Dim dim, IReadOnlyDictionary<string, long> values)
    {
        var known = new Dictionary<Variable, long>();
        foreach (var variable in dim.Variables)
            if (values.TryGetValue(variable.Name, out long value))
                known[variable] = value;
        return dim.Evaluate(known);
    }

    private Dictionary<string, long> Variables(Dictionary<string, double> numbers, Outcome outcome)
    {
        var world = new World(numbers);
        world.Add(model.Class);
        foreach (var (name, value) in outcome.Stages)
            world.Stages[name] = value;
        var values = new Dictionary<string, long>();
        foreach (string name in world.Given.Keys.Concat(world.Derived.Values.Where(number => !number.IsIndexed).Select(number => number.Name)))
            try
            {
                values[name] = (long)world.Number(name);
            }
            catch (Unfit)
            {
                // It has no value, and where it were read the interpreter would have failed.
            }
        world.IsRepeated = true;
        foreach (var indexed in world.Derived.Values.Where(number => number.IsIndexed))
            for (world.Index = 0; world.Index < 5; world.Index++)
                values[$"{indexed.Name}({world.Index})"] = (long)world.Number(indexed.Name);
        return values;
    }

    // ---- Refused: it fails where and when it is said to ---------------------------------------------------------

    private string? Refutes(string @class, Problem problem)
    {
        var when = When(problem.Message);
        string said = $"refused with {problem.Rule.Id} '{problem.Message}' on {(@class.Length > 0 ? @class + "." : "")}{problem.Place.Member}[{problem.Place.Word}]";
        if (problem.Rule == Rules.RankDepends)
        {
            var outcomes = Tried(@class, []).ToArray();
            if (model.Source.Contains("System.Math.Abs", StringComparison.Ordinal) || outcomes.SelectMany(outcome => outcome.RankBehind.Where(rank => Within(problem) is { } inner ? (rank.Key.Class, rank.Key.Stage) == inner : IsAt(rank.Key, @class, problem))).GroupBy(rank => rank.Key, rank => rank.Value).Any(ranks => ranks.Distinct().Count() > 1))
                return Agreed(problem, "the number of axes must not depend on a condition");
            bool Fails(Outcome outcome) => outcome.Failures.Any(failure => failure.Path.Any(place => IsAt(place, @class, problem)));
            return outcomes.Any(Fails) && outcomes.All(outcome => Fails(outcome) || !IsReached(outcome, @class, problem)) ? Agreed(problem, "it fails wherever it is there") : said + ", and the number of axes is always the same";
        }
        if (problem.Rule == Rules.FreeSize)
            return DependsOnData(@class, problem) ? Agreed(problem, "weights are made before data comes")
                : OnlyCSharpKnows(problem.Message + Conditions(@class, problem)) ? Agreed(problem, "what C# outside the subset decides may let a free size through") : said + ", and nothing that is built depends on a free size";

        if (problem.Rule == Rules.TooManyCases)
            return Agreed(problem, "torch has no limit of cases");
        bool isBeyondReading = model.Source.Contains("System.Math.Abs", StringComparison.Ordinal);
        if (problem.Rule == Rules.UseArguments && problem.Message.Contains("which cannot be read here", StringComparison.Ordinal) && isBeyondReading)
            return Agreed(problem, "a size that only a block's own C# can tell cannot be written at its use");
        if (problem.Rule == Rules.TooManyRepetitions && isBeyondReading)
            return Agreed(problem, "how often C# outside the subset repeats a change of shape nobody knows");
        if (problem.Rule == Rules.TooManyRepetitions && problem.Message.Contains("whose code is one for all uses", StringComparison.Ordinal) && Tried(@class, When(problem.Message)).Any(outcome => outcome.Reached.Values.Any(times => times > 8)))
            return Agreed(problem, "a block's code is one: repetitions that differ are written out");
        if (problem.Rule == Rules.UseArguments && problem.Message.Contains("axes, the batch counted, whatever its arguments", StringComparison.Ordinal))
            return Agreed(problem, "a block is one class: it is written for the numbers of axes with which it works whatever its arguments");

        if (problem.Rule == Rules.LaterReference && IsBelow(@class, problem))
            return Agreed(problem, "a stage reads only stages above it");

        int failed = 0, worked = 0;
        bool isAfterOther = false;
        foreach (var outcome in Tried(@class, when))
        {
            if (outcome.Failures.FirstOrDefault(failure => failure.Path.Any(place => IsAt(place, @class, problem))) is { Path: not null } failure)
            {
                failed++;
                if (failed == 1)
                    Agreed(problem, failure.Why is Unfit ? failure.Why.Message : "");
            }
            else if (outcome.Poisoned.Any(place => IsAt(place, @class, problem)))
                isAfterOther |= Said.Count > 0 || !IsProven;
            else if (IsReached(outcome, @class, problem))
                worked++;
            else
                isAfterOther |= !outcome.IsRight && (Said.Count > 0 || !IsProven);
            if (worked > 0 && problem.Rule != Rules.DoubleSoftmax || failed > 10)
                break;
        }
        if (problem.Rule == Rules.DoubleSoftmax)
            return Tried(@class, []).Any(outcome => IsOnProbabilities(@class, problem, outcome)) ? Agreed(problem, "softmax of probabilities flattens them")
                : problem.Message.Contains("from 0 to 1", StringComparison.Ordinal) && Tried(@class, []).Any(outcome => outcome.IsOnFractions(place => IsAt(place, @class, problem))) ? Agreed(problem, "softmax of values between 0 and 1 makes them almost equal")
                : OnlyCSharpKnows(Conditions(@class, problem)) ? Agreed(problem, "how often C# outside the subset repeats, or whether it is there, nobody knows")
                : said + ", and the values do not sum to one";
        if (@class.Length > 0 && worked == 0 && failed == 0)
            return Agreed(problem, "nothing drawn comes to this place of a block");
        if (worked > 0 && OnlyCSharpKnows(Conditions(@class, problem)))
            return Agreed(problem, "how often C# outside the subset repeats, or whether it is there, nobody knows");
        if (worked > 0)
            return $"{said}, and works{(when.Count > 0 ? " there" : "")}";
        if (failed == 0 && OnlyCSharpKnows(Conditions(@class, problem)))
            return Agreed(problem, "how often C# outside the subset repeats, or whether it is there, nobody knows");
        if (failed == 0 && problem.Rule == Rules.BadTraining)
            return Agreed(problem, "a setting out of range is one also where it is never there");
        if (failed == 0 && isAfterOther)
            return null;                                               // a second mistake, behind one that was found true
        if (failed == 0)
            return $"{said}, and never comes to it";
        if (when.Count > 0)
            HasNeighbour = Tried(@class, []).Any(outcome => IsReached(outcome, @class, problem) && !outcome.Failures.Any(failure => failure.Path.Any(place => IsAt(place, @class, problem))));
        return null;
    }

    private string? Agreed(Problem problem, string reason)
    {
        Said.Add(reason.Length > 0 ? $"{problem.Rule.Id} ({reason})" : problem.Rule.Id + " (TorchSharp throws)");
        return null;
    }

    // "... when Width = 16, Kernel = 3"
    private Dictionary<string, double> When(string message)
    {
        var when = new Dictionary<string, double>();
        if (Regex.Match(message, @" when ((?:[\w.()]+ = -?\w+(?:, )?)+)") is { Success: true } match)
            foreach (string pair in match.Groups[1].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries))
                if (pair.Split(" = ") is [var name, var value])
                    when[name] = value switch { "true" => 1, "false" => 0, _ => double.TryParse(value, CultureInfo.InvariantCulture, out double number) ? number : Handwritten.Modes.First(mode => mode.Name == value).Value };
        return when;
    }

    private bool IsAt(FuzzPlace place, string @class, Problem problem) =>
        place.Class == @class && place.Stage == problem.Place.Member && (problem.Place.Word < 0 || place.Word == Operation(@class, problem.Place));

    // The stage of a block that a mistake at its use is in.
    private (string Block, string Stage)? Within(Problem problem) => problem.Inside?.Split(", ")[^1].Split('.') is [var type, var name] ? (type[(model.Name.Length + 1)..], name) : null;

    // Of a mistake within a block: every operation of the stage that is named was applied.
    private bool IsReached(Outcome outcome, string @class, Problem problem)
    {
        if (!outcome.Reached.Keys.Any(place => IsAt(place, @class, problem)))
            return false;
        if (Within(problem) is not var (block, name))
            return true;
        var stage = model.Blocks[block].Stages.First(stage => stage.Name == name);
        return Enumerable.Range(0, stage.Operations.Count).All(i => outcome.Reached.ContainsKey(new(block, name, stage.Place(i))));
    }

    // A [With] belongs to the operation before it.
    private int Operation(string @class, Place place)
    {
        var stage = (@class.Length == 0 ? model.Class : model.Blocks[@class]).Stages.First(stage => stage.Name == place.Member);
        return Enumerable.Range(0, stage.Operations.Count).Select(stage.Place).Where(number => number <= place.Word).DefaultIfEmpty(0).Max();
    }

    // Abs, and what is calculated of it.
    private bool OnlyCSharpKnows(string text)
    {
        var numbers = model.UsedBlocks.Append(model.Class).SelectMany(@class => @class.Numbers).ToArray();
        bool IsNamed(FuzzNumber number, string by) => Regex.IsMatch(by, $@"\b{number.Name}\b");
        bool IsBeyond(FuzzNumber number, int depth = 0) => number.Body.StartsWith("System.Math.Abs", StringComparison.Ordinal) || (depth < 20 && numbers.Any(other => IsNamed(other, number.Body) && IsBeyond(other, depth + 1)));
        return numbers.Any(number => IsNamed(number, text) && IsBeyond(number));
    }

    // How often the operation at a place is repeated, and when it is there; of a mistake within blocks also there.
    private string Conditions(string @class, Problem problem)
    {
        var own = (@class.Length == 0 ? model.Class : model.Blocks[@class]).Stages.First(stage => stage.Name == problem.Place.Member);
        var inner = (problem.Inside?.Split(", ") ?? []).Select(path => path.Split('.')).Select(path => model.Blocks[path[0][(model.Name.Length + 1)..]].Stages.First(stage => stage.Name == path[1])).SelectMany(stage => stage.Operations.Select(operation => (stage, operation)));
        return string.Concat(own.Operations.Where((_, i) => own.Place(i) == Operation(@class, problem.Place)).Select(operation => (stage: own, operation)).Concat(inner).Select(at => $" {at.operation.Repeat?.Text} {at.operation.When} {at.stage.When}"));
    }

    // What is never there is read all the same.
    private bool IsBelow(string @class, Problem problem)
    {
        var stages = (@class.Length == 0 ? model.Class : model.Blocks[@class]).Stages;
        var known = stages.TakeWhile(stage => stage.Name != problem.Place.Member).Select(stage => stage.Name).ToArray();
        return stages[known.Length].Operations.SelectMany(operation => operation.Wires.Concat(operation.Withs.Select(with => with.Wire ?? known[0]))).Append(stages[known.Length].From ?? known[0])
            .Any(wire => stages.Any(stage => stage.Name == wire) && !known.Contains(wire));
    }

    private bool DependsOnData(string @class, Problem problem)
    {
        return Enumerable.Range(0, MostTried / 2).Any(i =>
        {
            var numbers = i == 0 ? Least() : i == 1 ? Most() : Some();
            return Enumerable.Range(0, 8).Concat([11, 24, 59]).Select(size => Built(numbers, size)).Where(built => built is not null).Distinct().Count() > 1;
        });

        // Null: nobody knows.
        string? Built(Dictionary<string, double> numbers, int size)
        {
            foreach (var number in model.Class.Numbers.Where(number => number.IsAxis))
                numbers[number.Name] = size < number.Values.Count || number.Words.Contains("Max", StringComparison.Ordinal) ? number.Values[Math.Min(size, number.Values.Count - 1)] : number.Values[0] + size * (number.Values[1] - number.Values[0]);
            var outcome = Interpreter.Run(model, numbers);
            return outcome.IsTooBig ? null : string.Join(", ", outcome.Built.Where(built => IsAt(built.Place, @class, problem) || IsAt(built.Root, @class, problem)).Select(built => built.What)
                .Concat(outcome.Failures.Where(failure => failure.Path.Any(place => IsAt(place, @class, problem))).Select(failure => failure.Why.Message)));
        }
    }

    private bool IsOnProbabilities(string @class, Problem problem, Outcome outcome) => outcome.IsOnProbabilities(place => Within(problem) is { } inner ? (place.Class, place.Stage) == inner : IsAt(place, @class, problem));

    // ---- Assignments --------------------------------------------------------------------------------------------

    private IEnumerable<Outcome> Tried(string @class, Dictionary<string, double> printed)
    {
        for (int i = 0; i < (@class.Length > 0 ? MostTriedOfBlock : MostTried); i++)
        {
            var numbers = @class.Length > 0 ? Chosen(model.Blocks[@class], OfAnyUse, 2) : i == 0 ? Least() : i == 1 ? Most() : Some();
            foreach (var (name, value) in printed)
                numbers[name] = value;
            var outcome = @class.Length == 0 ? Interpreter.Run(model, numbers) : Interpreter.Run(model, model.Blocks[@class], numbers, blocks[@class].AssumedRanks, _dice);
            if (!outcome.IsTooBig)
                yield return outcome;
        }
    }

    // A block by itself stands for every use that there could be.
    private double OfAnyUse(FuzzNumber number) => number is { IsArgument: true, Type: "int" } && _dice.Chance(0.5) ? _dice.Next(-4, 12) : _dice.Of(number.Values);

    private Dictionary<string, double> Least() => Chosen(number => number.Values[0], 2);

    private Dictionary<string, double> Most() => Chosen(number => number.Values[^1], 3);

    private Dictionary<string, double> Some() => Chosen(number => _dice.Of(number.Values), _dice.Next(2, 4));

    private Dictionary<string, double> Chosen(Func<FuzzNumber, double> choose, int batch) => Chosen(model.Class, choose, batch);

    private static Dictionary<string, double> Chosen(FuzzClass @class, Func<FuzzNumber, double> choose, int batch)
    {
        var numbers = @class.Numbers.Where(number => !number.IsDerived).ToDictionary(number => number.Name, choose);
        if (batch > 0)
            numbers["N"] = batch;
        return numbers;
    }

    private static string Text(Dictionary<string, double> numbers) => string.Join(", ", numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"{number.Key} = {number.Value}")));
}
