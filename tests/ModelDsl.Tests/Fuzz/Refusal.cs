extern alias compiler;
using System.Globalization;
using System.Text.RegularExpressions;
using compiler::ModelDsl.Language;
using compiler::ModelDsl.Language.Graph;
using Inferred = compiler::ModelDsl.Language.Graph.Analysis;

namespace ModelDsl.Tests.Fuzz;

/// <summary>Holds one error, of a model or of one of its blocks (<paramref name="class"/>), against TorchSharp: it must fail where and when it is said to.</summary>
internal sealed class Refusal(FuzzModel model, string @class, Problem problem, Assignments assignments, IReadOnlyDictionary<string, Inferred> blocks, bool isProven, List<string> said)
{
    private const int MostTried = 60, MostTriedOfBlock = 400;
    private const string OnlyCSharp = "how often C# outside the subset repeats, or whether it is there, nobody knows";

    private bool IsBeyondReading => model.UsedBlocks.Append(model.Class).Any(known => known.Numbers.Any(number => IsOutside(number)));

    private bool IsOfBlock => @class.Length > 0;

    private FuzzClass Class => IsOfBlock ? model.Blocks[@class] : model.Class;

    private string Refused => $"refused with {problem.Rule.Id} '{problem.Message}' on {(IsOfBlock ? @class + "." : "")}{problem.Place.Member}[{problem.Place.Word}]";

    /// <summary>Whether some assignment works where one was said to fail; null where none was said.</summary>
    public bool? HasNeighbour { get; private set; }

    /// <summary>What is wrong; null if TorchSharp agrees.</summary>
    public string? Disagreement()
    {
        if (problem.Rule == Rules.RankDepends)
            return OfRanks();
        if (problem.Rule == Rules.FreeSize)
            return DependsOnData() ? Agreed("weights are made before data comes")
                : Tried([]).Where(IsReached).ToArray() is { Length: > 0 } reached && reached.All(Fails) ? Agreed("it fails for another reason too, whatever the size")
                : OnlyCSharpKnows(problem.Message + Conditions, orProducts: true) || (problem.Message.StartsWith("'Skip' needs", StringComparison.Ordinal) && IsBeyondReading) ? Agreed("what C# outside the subset decides, or a product of free sizes, may let a free size through") : Refused + ", and nothing that is built depends on a free size";
        if (problem.Rule == Rules.DoubleSoftmax)
            return OfSoftmax();
        return OfLanguage() is { } reason ? Agreed(reason) : OfTorch();
    }

    // ---- What the language demands and torch does not -----------------------------------------------------------

    private string? OfLanguage()
    {
        bool Says(string words) => problem.Message.Contains(words, StringComparison.Ordinal);
        if (problem.Rule == Rules.TooManyCases)
            return "torch has no limit of cases";
        if (problem.Rule == Rules.UseArguments && Says("which cannot be read here") && IsBeyondReading)
            return "a size that only a block's own C# can tell cannot be written at its use";
        if (problem.Rule == Rules.TooManyRepetitions && IsBeyondReading)
            return "how often C# outside the subset repeats a change of shape nobody knows";
        if (problem.Rule == Rules.TooManyRepetitions && Says("whose code is one for all uses") && Tried(When).Any(outcome => outcome.Reached.Values.Any(times => times > 8)))
            return "a block's code is one: repetitions that differ are written out";
        if (problem.Rule == Rules.UseArguments && Says("axes, the batch counted, whatever its arguments"))
            return "a block is one class: it is written for the numbers of axes with which it works whatever its arguments";
        if (problem.Rule == Rules.UseArguments && Says("is a bool, and"))
            return "a number is no bool";
        if (problem.Rule == Rules.NotFloats && Says("joins ids of one kind"))
            return "torch joins the ids of two vocabularies";
        return problem.Rule == Rules.LaterReference && IsBelow() ? "a stage reads only stages above it" : null;
    }

    private string? OfRanks()
    {
        var outcomes = Tried([]).ToArray();
        // What a stage in front demands of it may rule the condition out.
        if (IsBeyondReading)
            return Agreed(OnlyCSharp);
        if (outcomes.SelectMany(outcome => outcome.RankBehind.Where(rank => IsAtOrWithin(rank.Key))).GroupBy(rank => rank.Key, rank => rank.Value).Any(ranks => ranks.Distinct().Count() > 1))
            return Agreed("the number of axes must not depend on a condition");
        // Of a block by itself the draws may leave one side of the condition out.
        if (IsOfBlock && outcomes.Where(outcome => outcome.RankBehind.Keys.Any(IsAt)).Select(outcome => outcome.Reached.Keys.Any(IsAt)).Distinct().Count() < 2)
            return Agreed("nothing drawn comes to both sides of the condition");
        return outcomes.Any(Fails) && outcomes.All(outcome => Fails(outcome) || !IsReached(outcome)) ? Agreed("it fails wherever it is there") : Refused + ", and the number of axes is always the same";
    }

    private string? OfSoftmax() =>
        Tried([]).Any(outcome => outcome.IsOnProbabilities(IsAtOrWithin)) ? Agreed("softmax of probabilities flattens them")
        : problem.Message.Contains("from 0 to 1", StringComparison.Ordinal) && Tried([]).Any(outcome => outcome.IsOnFractions(IsAtOrWithin)) ? Agreed("softmax of values between 0 and 1 makes them almost equal")
        : OnlyCSharpKnows(Conditions) ? Agreed(OnlyCSharp)
        : Refused + ", and the values do not sum to one";

    // What is never there is read all the same.
    private bool IsBelow()
    {
        var stages = Class.Stages;
        var known = stages.TakeWhile(stage => stage.Name != problem.Place.Member).Select(stage => stage.Name).ToArray();
        return stages[known.Length].Operations.SelectMany(operation => operation.Wires.Concat(operation.Withs.Select(with => with.Wire ?? known[0]))).Append(stages[known.Length].From ?? known[0])
            .Any(wire => stages.Any(stage => stage.Name == wire) && !known.Contains(wire));
    }

    private bool DependsOnData()
    {
        return Enumerable.Range(0, MostTried / 2).Any(i =>
        {
            var numbers = assignments.At(i);
            return Enumerable.Range(0, 8).Concat([11, 24, 59]).Select(size => Built(numbers, size)).Where(built => built is not null).Distinct().Count() > 1;
        });

        // Null: nobody knows.
        string? Built(Dictionary<string, double> numbers, int size)
        {
            foreach (var number in model.Class.Numbers.Where(number => number.IsAxis))
                numbers[number.Name] = size < number.Values.Count || number.Words.Contains("Max", StringComparison.Ordinal) ? number.Values[Math.Min(size, number.Values.Count - 1)] : number.Values[0] + size * (number.Values[1] - number.Values[0]);
            var outcome = Interpreter.Run(model, numbers);
            return outcome.IsTooBig ? null : string.Join(", ", outcome.Built.Where(built => IsAt(built.Place) || IsAt(built.Root)).Select(built => built.What)
                .Concat(outcome.Failures.Where(failure => failure.Path.Any(IsAt)).Select(failure => failure.Why.Message)));
        }
    }

    // ---- What torch says of it ----------------------------------------------------------------------------------

    private string? OfTorch()
    {
        var when = When;
        int failed = 0, worked = 0;
        bool isAfterOther = false;
        foreach (var outcome in Tried(when))
        {
            if (outcome.Failures.FirstOrDefault(failure => failure.Path.Any(IsAt)) is { Path: not null } failure)
            {
                failed++;
                if (failed == 1)
                    Agreed(failure.Why is Unfit ? failure.Why.Message : "");
            }
            else if (outcome.Poisoned.Any(IsAt))
                isAfterOther |= said.Count > 0 || !isProven;
            else if (IsReached(outcome))
                worked++;
            else
                isAfterOther |= !outcome.IsRight && (said.Count > 0 || !isProven);
            if (worked > 0 || failed > 10)
                break;
        }
        if (worked == 0 && failed == 0 && !Tried([]).Any())
            return Agreed("nothing drawn says it");
        if (!IsOfBlock && worked == 0 && failed == 0 && !Tried(when).Any())
            return Agreed("what it prints is too large to be run");
        if (IsOfBlock && worked == 0 && failed == 0)
            return Agreed("nothing drawn comes to this place of a block");
        if ((worked > 0 || failed == 0) && OnlyCSharpKnows(Conditions))
            return Agreed(OnlyCSharp);
        if (worked > 0)
            return $"{Refused}, and works{(when.Count > 0 ? " there" : "")}";
        if (failed == 0 && problem.Rule == Rules.BadTraining)
            return Agreed("a setting out of range is one also where it is never there");
        if (failed == 0)
            return isAfterOther ? null : Refused + ", and never comes to it";    // null: a second mistake, behind one that was found true
        if (when.Count > 0)
            HasNeighbour = Tried([]).Any(outcome => IsReached(outcome) && !Fails(outcome));
        return null;
    }

    private IEnumerable<Outcome> Tried(Dictionary<string, double> printed)
    {
        for (int i = 0; i < (IsOfBlock ? MostTriedOfBlock : MostTried); i++)
        {
            var numbers = IsOfBlock ? assignments.OfAnyUse(Class) : assignments.At(i);
            foreach (var (name, value) in printed)
                numbers[name] = value;
            var outcome = IsOfBlock ? Interpreter.Run(model, Class, numbers, blocks[@class].AssumedRanks, assignments.Dice) : Interpreter.Run(model, numbers);
            if (!outcome.IsTooBig)
                yield return outcome;
        }
    }

    private string? Agreed(string reason)
    {
        said.Add(reason.Length > 0 ? $"{problem.Rule.Id} ({reason})" : problem.Rule.Id + " (TorchSharp throws)");
        return null;
    }

    // "... when Width = 16, Kernel = 3, i = 2", the index of a repetition last
    private Dictionary<string, double> When
    {
        get
        {
            var when = new Dictionary<string, double>();
            if (Regex.Match(problem.Message, @" when ((?:[\w.()]+ = -?\w+(?:\.\d+)?(?:, )?)+)") is { Success: true } match)
                foreach (string pair in match.Groups[1].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries))
                    if (pair.Split(" = ") is [not "i" and var name, var value])
                        when[name] = value switch { "true" => 1, "false" => 0, _ => double.TryParse(value, CultureInfo.InvariantCulture, out double number) ? number : Handwritten.Modes.First(mode => mode.Name == value).Value };
            return when;
        }
    }

    // ---- Its place ----------------------------------------------------------------------------------------------

    private bool Fails(Outcome outcome) => outcome.Failures.Any(failure => failure.Path.Any(IsAt));

    private bool IsAt(FuzzPlace place) => place.Class == @class && place.Stage == problem.Place.Member && (problem.Place.Word < 0 || place.Word == Operation);

    private bool IsAtOrWithin(FuzzPlace place) => Within is { Length: > 0 } path ? (place.Class, place.Stage) == path[^1] : IsAt(place);

    // Of a mistake at a use: the stages within, from that of the block that is used on.
    private (string Block, string Stage)[] Within => [.. (problem.Inside?.Split(", ") ?? []).Select(path => path.Split('.')).Select(path => (path[0][(model.Name.Length + 1)..], path[1]))];

    // Of a mistake within a block: every operation of the stage that is named was applied.
    private bool IsReached(Outcome outcome)
    {
        if (!outcome.Reached.Keys.Any(IsAt))
            return false;
        if (Within is not [.., var (block, name)])
            return true;
        var stage = Stage(model.Blocks[block], name)!;
        return Enumerable.Range(0, stage.Operations.Count).All(i => outcome.Reached.ContainsKey(new(block, name, stage.Place(i))));
    }

    // A [With] belongs to the operation before it.
    private int Operation => Stage(Class, problem.Place.Member) is { } stage ? Enumerable.Range(0, stage.Operations.Count).Select(stage.Place).Where(number => number <= problem.Place.Word).DefaultIfEmpty(0).Max() : 0;

    // How often the operation at the place is repeated, and when it is there; of a mistake within blocks also there.
    private string Conditions
    {
        get
        {
            var own = Stage(Class, problem.Place.Member);
            var here = own?.Operations.Where((_, i) => own.Place(i) == Operation).Select(operation => (stage: own, operation)) ?? [];
            var inner = Within.Select(path => Stage(model.Blocks[path.Block], path.Stage)!).SelectMany(stage => stage.Operations.Select(operation => (stage, operation)));
            return string.Concat(here.Concat(inner).Select(at => $" {at.operation.Repeat?.Text} {at.operation.When} {at.stage.When}"));
        }
    }

    private static FuzzStage? Stage(FuzzClass of, string name) => of.Stages.FirstOrDefault(stage => stage.Name == name);

    private static bool IsNamed(FuzzNumber number, string by) => Regex.IsMatch(by, $@"\b{number.Name}\b");

    private static bool IsOutside(FuzzNumber number) => number.Body.StartsWith("System.Math.Sign", StringComparison.Ordinal);

    // What is outside, and what is calculated of it; of a free size's square not all is proven.
    private bool OnlyCSharpKnows(string text, bool orProducts = false)
    {
        var numbers = model.UsedBlocks.Append(model.Class).SelectMany(known => known.Numbers).ToArray();
        bool IsBeyond(FuzzNumber number, int depth = 0) => IsOutside(number) || (orProducts && Regex.IsMatch(number.Body, @"(\w+) \* \1\b")) || (depth < 20 && numbers.Any(other => IsNamed(other, number.Body) && IsBeyond(other, depth + 1)));
        return numbers.Any(number => IsNamed(number, text) && IsBeyond(number));
    }
}
