using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The names of one class while it is inferred: its numbers with their values, the stages so far with what they give, and the conditions under which
/// the operation at hand is there at all. A block used by a class is inferred in a scope of its own, whose problems are told at the place of use.
/// </summary>
internal sealed partial class Scope
{
    private const int MostAssumed = 12, LargestAssumed = 48;
    private readonly Dictionary<string, Number> _numbers = [];
    private readonly Dictionary<string, Stage> _stages = [];
    private readonly HashSet<(Rule, Place, string)> _told = [];
    private readonly List<Dim> _conditions = [];
    private readonly List<Dim> _refuted = [];                          // of the class that is analysed itself
    private readonly Dictionary<Variable, Dim> _sizes = [];
    private readonly List<Dim> _assumed = [];                          // in a block by itself: what every use must satisfy, since it was demanded before
    private readonly HashSet<Place> _notProven = [];
    private readonly HashSet<string> _notProvenOf = [];
    private readonly HashSet<(string Name, string Wanted)> _toldOf = [];
    private readonly HashSet<(Problem Problem, string Block, Word? Use)> _toldInUses = [];
    private readonly Solver _solver;
    private readonly Site? _user;
    private readonly Derivation _derivation;

    public Scope(Analysis analysis, Library library, Solver solver, Site? user = null)
    {
        (Analysis, Library, _solver, _user) = (analysis, library, solver, user);
        _derivation = new Derivation(this);
        if (user is not null)
            _conditions.AddRange(user.Scope._conditions);
    }

    public Analysis Analysis { get; }

    public Declaration Declaration => Analysis.Declaration;

    public Library Library { get; }

    public Solver Solver => _solver;

    /// <summary>The use that this scope belongs to; null for the class that is analysed itself.</summary>
    public Site? User => _user;

    /// <summary>Code that is written for what stands here alone; that of a block is one for all its uses.</summary>
    public bool IsModel => _user is null && Declaration.Kind == ClassKind.Model;

    public IReadOnlyDictionary<string, Number> Numbers => _numbers;

    /// <summary>The comparisons of real hyperparameters so far, by name and by what they ask.</summary>
    public Dictionary<(string Name, string Asks), Dim> RealConditions { get; } = [];

    public void Add(Number number) => _numbers[number.Name] = number;

    public void Add(Stage stage) => _stages[stage.Name] = stage;

    /// <summary>What is questionable about the values that are read at the moment.</summary>
    public Doubt? Doubt { get; set; }

    /// <summary>The stage that is read at the moment.</summary>
    public Stage? Reading { get; set; }

    /// <summary>What is wrong with values was looked for case by case, and is not asked again.</summary>
    public bool LeavesValues { get => _user is null ? field : Root.LeavesValues; init; }

    /// <summary>The class that is analysed.</summary>
    public Scope Root => _user is null ? this : _user.Scope.Root;

    // ---- Conditions ---------------------------------------------------------------------------------------------

    /// <summary>What must hold for the operation at hand to be there.</summary>
    public Dim Given => _conditions.Count == 0 ? 1 : _conditions.Aggregate((Dim)1, Dim.And);

    public void Enter(Dim condition) => _conditions.Add(condition);

    public void Leave() => _conditions.RemoveAt(_conditions.Count - 1);

    /// <summary>Enters what stands under a condition; true if it is never there.</summary>
    public bool EnterOptional(Dim condition)
    {
        bool isNever = Holds(condition) == Verdict.Never;
        Absent += isNever ? 1 : 0;
        Enter(condition);
        return isNever;
    }

    /// <summary>Leaves it. What it gives is still that of something that is never there, until <see cref="Return"/>.</summary>
    public void Return(bool isNever) => Absent -= isNever ? 1 : 0;

    /// <summary>Above 0 within an operation whose conditions never hold: what is never there demands nothing of its input, though its names are read.</summary>
    public int Absent { get; set; }

    /// <summary>Something was asked that never holds of what may be there or not: nobody knows before the program runs.</summary>
    public bool FailsIfThere { get; set; }

    /// <summary>Within an operation that is repeated once, as a constant says: its index is 0.</summary>
    public bool IsOnce { get; set; }

    /// <summary>Above 0 in a repetition behind the first: what fails there may work where there are fewer.</summary>
    public int Repetition { get; set; }

    /// <summary>While an operation is read that repeats as often as a hyperparameter says: how often at most. What it comes to is then a case for each.</summary>
    public long MostRepetitions { get; set; } = 1;

    private bool IsAgain => Repetition > 0 || _user?.Scope.IsAgain == true;

    /// <summary>Whether it always holds here, or never; <see cref="Verdict.Unknown"/> is everything else.</summary>
    public Verdict Holds(Dim condition)
    {
        if (condition.IsUnknown)
            return Verdict.Unknown;
        if (condition.Constant is { } known)
            return known != 0 ? Verdict.Always : Verdict.Never;
        condition = Sized(condition);
        if (IsAbsent)
            return _solver.Classify(condition);                        // of what is never there anything holds: there the condition speaks for itself
        var given = _assumed.Count == 0 ? Sized(Given) : Sized(_assumed.Aggregate(Given, Dim.And));
        var verdict = _solver.Classify(condition, given);
        if (verdict != Verdict.Unknown || _assumed.Count == 0)
            return verdict;
        // What is demanded where it holds may rule it out, or its opposite.
        return _solver.Classify(Dim.Not(condition), given.Assuming(condition, holds: true)) == Verdict.Always ? Verdict.Never
            : _solver.Classify(condition, given.Assuming(condition, holds: false)) == Verdict.Always ? Verdict.Always : verdict;
    }

    /// <summary>Whether an operation of a stage is there at all.</summary>
    public Verdict IsThere(Stage stage, Operation operation) =>
        operation.WhenHolds is null && stage.WhenHolds is null ? Verdict.Always : Holds(Dim.And(operation.WhenHolds ?? 1, stage.WhenHolds ?? 1));

    /// <summary>Whether an operation stands there once at least, however often it is repeated.</summary>
    public bool StandsOnce(Operation operation) => operation.Repeat is null || Holds(Dim.LessOrEqual(1, operation.Repeat.Dim)) == Verdict.Always;

    private bool IsAbsent => Absent > 0 || _user?.Scope.IsAbsent == true;

    /// <summary>The name of a variable that belongs to this class: within a use, apart from the user's own variables.</summary>
    public string Unique(string name) => _user is null ? name : $"{_user.Scope.Unique(_user.Place.Member)}.{name}";

    // ---- Numbers ------------------------------------------------------------------------------------------------

    /// <summary>Whether the last repetition asked for a number that depends on its index.</summary>
    public bool LookedAtIndex { get; set; }

    /// <summary>A whole number as an argument: a constant, or the name of an int member (under Repeat also a method of the index). It must be known when the model is built, unless it may be free.</summary>
    public Whole Whole(object? value, Place place, int? repetition, out bool isBroken, bool mayBeFree = false)
    {
        isBroken = true;
        switch (value)
        {
            case int constant:
                isBroken = false;
                return new(constant);
            case string name:
                if (!Number(name, place, repetition, out var dim, out _, out string type, out string text))
                    return new(Dim.Unknown);
                isBroken = dim is not { IsUnknown: false } || type != "int";
                if (dim is { IsUnknown: true })
                    return new(Dim.Unknown);                           // told where it is declared
                if (isBroken && _toldOf.Add((name, "a whole number")))
                    Report(Rules.WrongOptionType, place, Describe(place), "a whole number", Called(name, type));
                else if (isBroken)
                    return new(Dim.Unknown);                           // told where it was asked for first
                else if (!mayBeFree && IsUnsettled(dim!))
                {
                    isBroken = true;
                    if (IsFirst(dim!))
                        ReportFree(place, text);
                }
                else
                    return new(dim!, text);
                return new(Dim.Unknown);
            default:
                Report(Rules.WrongOptionType, place, Describe(place), "a whole number or the name of one", Describe(value));
                return new(Dim.Unknown);
        }
    }

    /// <summary>A real number as an argument: a constant, or the name of a double or int member.</summary>
    public Real Real(object? value, Place place, int? repetition, out bool isBroken)
    {
        isBroken = false;
        switch (value)
        {
            case double constant:
                return new(constant);
            case float constant:
                return new(constant);
            case int constant:
                return new(constant);
            case string name when Number(name, place, repetition, out var dim, out var real, out string type, out string text):
                if (dim is { IsUnknown: true })
                {
                    isBroken = true;
                    return new(0);
                }
                if (dim is not null && IsUnsettled(dim))
                {
                    isBroken = true;
                    ReportFree(place, text);
                    return new(0);
                }
                if (type is "double" or "float" && real is not null)
                    return real with { Name = text };
                if (type is "int" && dim is not null)
                    return new(Bound(dim.Range.HasLow, dim.Range.Low, double.NegativeInfinity), Bound(dim.Range.HasHigh, dim.Range.High, double.PositiveInfinity), text) { Formula = Formula.Of(dim) };
                isBroken = true;
                Report(Rules.WrongOptionType, place, Describe(place), "a number", Called(name, type));
                return new(0);
            case string:
                isBroken = true;
                return new(0);
            default:
                isBroken = true;
                Report(Rules.WrongOptionType, place, Describe(place), "a number or the name of one", Describe(value));
                return new(0);
        }

        static double Bound(bool has, long bound, double otherwise) => has ? bound : otherwise;
    }

    /// <summary>A flag by its name: 1 where it holds. It must be known when the model is built, unless nobody asks for it (<paramref name="mayBeFree"/>).</summary>
    public Dim Flag(string name, Place place, int? repetition, out string text, bool mayBeFree = false)
    {
        if (!Number(name, place, repetition, out var dim, out _, out string type, out text))
            return Dim.Unknown;
        if (dim is { IsUnknown: true })
            return dim;
        if (dim is null || type != "bool")
        {
            Report(Rules.WrongOptionType, place, Describe(place), "the name of a bool member", Called(name, type));
            return Dim.Unknown;
        }
        if (!mayBeFree && IsUnsettled(dim))
        {
            ReportFree(place, $"{dim.Variables.First(variable => variable.IsFree)}, on which '{text}' depends,", "let it depend on a hyperparameter or a constant");
            return Dim.Unknown;
        }
        return dim;
    }

    /// <summary>A quotient of whole numbers in a derived number; null where it is none, or hangs on the index.</summary>
    public Dim? Quotient(NumberExpression quotient, Member member) => new Derivation(this, isSilent: true).Evaluate(quotient, member, null);

    /// <summary>Whether a derived number was asked for.</summary>
    public bool HasAsked(string derived) => _derivation.HasRead(derived);

    /// <summary>A member of an enum by the name of a number of its type; null if there is none of this type.</summary>
    public Dim? Member(string name, Place place, string type) =>
        Declaration.Find(name) is { Kind: MemberKind.Number or MemberKind.Derived, Parameters.Count: 0, Type: var own } && own == type && Number(name, place, null, out var dim, out _, out _, out _) ? dim : null;

    private static string Called(string name, string type) => $"'{name}', which is {Names.OfType(type)}";

    /// <summary>Looks a number up by its name; false (and reported) if there is none. At most one of <paramref name="dim"/> and <paramref name="real"/> is set; neither for a number that is neither.</summary>
    private bool Number(string name, Place place, int? repetition, out Dim? dim, out Real? real, out string type, out string text)
    {
        (dim, real, type, text) = (null, null, "", name);
        if (_numbers.TryGetValue(name, out var number))
        {
            number.IsUsed = true;
            (dim, real, type) = (number.Whole, number.Real, number.Member.Type);
            return true;
        }
        if (Declaration.Find(name) is { Kind: MemberKind.Stray })
        {
            dim = Dim.Unknown;                                         // told where it is declared
            return true;
        }
        if (Declaration.Find(name) is not { Kind: MemberKind.Derived } member)
        {
            var numbers = Declaration.Members.Where(member => member.Kind is MemberKind.Number or MemberKind.Derived).Select(member => member.Name);
            Report(Rules.UnknownReference, place, name.StartsWith("!", StringComparison.Ordinal) ? null : Repair.Respell(place, Spelling.Meant(name, numbers)), "number", Declaration.Name, name, InsteadOfNumber(name) ?? Spelling.Suggest(name, numbers));
            return false;
        }
        type = member.Type;
        _derivation.Asking = place;
        if (member.Parameters.Count == 1)
        {
            text = name + (IsOnce ? "(0)" : "(i)");
            LookedAtIndex = true;
            repetition ??= IsOnce ? 0 : null;
            if (repetition is null)
            {
                bool isCondition = place.Argument is nameof(OperationAttribute.When) or "flag";
                Report(Rules.WrongOptionType, place, Describe(place), isCondition ? "a flag that holds for all repetitions or for none" : "a number", $"'{name}', a method of the index{(isCondition ? "" : ", which only a number under Repeat can take")}");
                return false;
            }
        }
        (dim, real) = _derivation.Of(member, member.Parameters.Count == 1 ? (Dim)repetition!.Value : null);
        return true;
    }

    // The names by which C# asks a stage for its sizes.
    private static readonly string[] SizeNames = ["Channels", "Features"];

    // What was meant where no name is near.
    private string? InsteadOfNumber(string name) => Declaration.Find(name) is { Kind: MemberKind.Stage } stage ? $": it is a stage; for a size of it declare int N => {stage.Name}.{(_stages.TryGetValue(stage.Name, out var known) && (known.Output.IsImage || known.Output.ChannelsFirst) ? "Channels" : "Features")}; and name that"
        : Declaration.Find(name) is { Kind: MemberKind.Changing } ? ": it can be changed, which a model that is built does not follow: make it const or static readonly, or a hyperparameter with [Range] or [Choice]"
        : double.TryParse(name, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _) ? $": write {name} without quotes"
        : Declaration.Find(name) is { Kind: MemberKind.Method } method ? $": it is a method {Parameters(method)} that gives {Names.OfType(method.Type)}; a number is a property, or for Repeat a method of one int, the index, that gives an int, a double or a bool"
        : SizeNames.FirstOrDefault(size => name == size || name.EndsWith("." + size, StringComparison.Ordinal)) is { } asked ? $": nameof leaves the last name alone; for the size of a stage X declare int {asked} => X.{asked}; and name that"
        : name.StartsWith("!", StringComparison.Ordinal) && Declaration.Find(name.Substring(1).Trim()) is { Type: "bool" } flag ? $": a condition is the name of a flag: declare bool Not{flag.Name} => !{flag.Name}; and name that"
        : name is "same" or "valid" ? ": sizes are numbers here; a kernel of 3 keeps the size with Padding = 1, half of it" : null;

    private static string Parameters(Member method) => method.Parameters.Count == 0 ? "without parameters" : "of " + string.Join(", ", method.Parameters.Select(parameter => parameter.Type));

    // ---- Stages -------------------------------------------------------------------------------------------------

    /// <summary>The value of an earlier stage, by its name.</summary>
    public Edge Wire(string name, Place place, out bool isBroken)
    {
        isBroken = false;
        if (_stages.TryGetValue(name, out var stage) && stage.Name != place.Member)
            return stage.Output;
        isBroken = true;
        if (Declaration.Find(name) is { Kind: MemberKind.Stray })
            return Edge.Unknown;                                       // told where it is declared
        if (Declaration.Find(name) is { Kind: MemberKind.Stage })
            Report(Rules.LaterReference, place, name == place.Member ? $"'{name}' reads itself" : $"'{name}' stands below '{place.Member}'");
        else
            Report(Rules.UnknownReference, place, Repair.Respell(place, Spelling.Meant(name, _stages.Keys.Where(stage => stage != place.Member))), "stage", Declaration.Name, name, Declaration.Find(name) is { Kind: MemberKind.Number or MemberKind.Derived } ? ": it is a number" : Spelling.Suggest(name, _stages.Keys));
        return Edge.Unknown;
    }

    public bool TryGetStage(string name, out Stage stage) => _stages.TryGetValue(name, out stage!);

    // ---- Problems -----------------------------------------------------------------------------------------------

    /// <summary>Reports what is wrong whatever the values: in a repetition behind the first only where there is one.</summary>
    public void ReportHere(Rule rule, Place place, Repair? repair, params string[] arguments)
    {
        var given = IsAgain && rule.Severity == Severity.Error ? Given : 1;
        string when = given.Constant is null && _solver.Prove(Dim.Zero, given).Counterexample is { Count: > 0 } smallest ? " when " + smallest : "";
        Tell(new Problem(rule, place, arguments.ToEquatable(), Repair: repair, When: when));
    }

    /// <summary>Reports what is wrong in one case, which stands behind the message.</summary>
    public void ReportWhen(string when, Rule rule, Place place, Repair? repair, params string[] arguments) => Tell(new Problem(rule, place, arguments.ToEquatable(), Repair: repair, When: when));

    public void Report(Rule rule, Place place, params string[] arguments) => Report(rule, place, null, arguments);

    public void Report(Rule rule, Place place, Repair? repair, params string[] arguments) => Tell(new Problem(rule, place, arguments.ToEquatable(), Repair: repair));

    private void Tell(Problem problem)
    {
        if (problem.Rule.Id == Library.Falsified?.SilentRule || (LeavesValues && problem.Rule.IsOfValues) || (Absent > 0 && problem.Rule.Id.StartsWith("MDL1", StringComparison.Ordinal)))
            return;
        if (_user is not null)
        {
            // Told at the use, unless the block is wrong by itself: that is told there, once.
            // One wrong argument is one problem, however many stages of the block it breaks.
            bool isTold = problem.Rule.Severity == Severity.Error && _user.Scope.Analysis.Problems.Any(other => other.Rule.Severity == Severity.Error && other.Inside is not null && other.Place.Member == _user.Place.Member && other.Place.Word == _user.Place.Word);
            // Uses alike, one of which is wrong, are all wrong: because of a default, or of what the block does with it.
            isTold |= problem.Rule.Severity >= Severity.Warning && !Root._toldInUses.Add((problem, Declaration.Key, _user.Scope.Declaration.Find(_user.Place.Member)?.Words[_user.Place.Word]));
            // A warning of the block itself is for its author.
            isTold |= problem.Rule.Severity == Severity.Warning && Library.ByItself(Declaration) is { } own && own.Problems.Any(other => other.Rule == problem.Rule && other.Place == problem.Place);
            if (!isTold)
                _user.Scope.Tell(problem with { Repair = null, Place = PlaceOfUse(_user, problem.Place), Inside = Declaration.Name + "." + problem.Place.Member + (problem.Inside is null ? "" : ", " + problem.Inside) });
            Analysis.Problems.Add(problem);
            return;
        }
        if (Doubt is { } doubt && problem.Rule.Severity == Severity.Error && problem.Rule.Id.StartsWith("MDL1", StringComparison.Ordinal))
            TellBecauseOf(doubt, problem);
        else if (_told.Add((problem.Rule, problem.Place, problem.Message)))
            Analysis.Problems.Add(problem);
    }

    /// <summary>Tells a mistake in place of the warning from which it follows.</summary>
    public void TellBecauseOf(Doubt doubt, Problem problem)
    {
        if (Analysis.Problems.Any(other => other.Place == doubt.Place && other.Because == doubt.Why))
            return;
        Analysis.Problems.RemoveAll(other => other.Rule == doubt.Rule && other.Place == doubt.Place);
        Analysis.Problems.Add(problem with { Place = doubt.Place, Repair = doubt.Repair, Because = doubt.Why, Origin = problem.Place });
    }

    // The argument that was given for what is wrong, else the [With] of a further input, else the use itself.
    private Place PlaceOfUse(Site use, Place inside)
    {
        var word = inside.Word >= 0 ? Declaration.Find(inside.Member)?.Words[inside.Word] : null;
        string? argument = inside.Argument is { } name && word?.Find(name)?.Value is string named && UsingBlock.Arguments(Declaration).Any(own => own.Name == named) ? named : null;
        var words = use.Scope.Declaration.Find(use.Place.Member)?.Words ?? [];
        for (int number = use.Place.Word + 1; number < words.Count && WordFactory.Make(words[number]) is WithAttribute with; number++)
            if (with.Name == (argument ?? inside.Member))
                return use.Place with { Word = number, Argument = "value" };
        int position = argument is null ? -1 : UsingBlock.Arguments(Declaration).ToList().FindIndex(own => own.Name == argument);
        int given = words.Count > 0 && WordFactory.Make(words[use.Place.Word]) is UseWordAttribute { Arguments.Length: var count } ? count : 0;
        return use.Place with { Argument = position >= 0 && position < given ? $"arguments[{position}]" : null };
    }

    private void ReportFree(Place place, string number, string advice = "give it a fixed size") => Report(Rules.FreeSize, place, Describe(place), number, advice);

    private string Describe(Place place)
    {
        var member = Declaration.Find(place.Member);
        string word = place.Word >= 0 && member is not null && place.Word < member.Words.Count ? member.Words[place.Word].Display : place.Member;
        // By position: what it is called where it is declared.
        if (place.Argument?.StartsWith("arguments[", StringComparison.Ordinal) == true && WordFactory.Make(member!.Words[place.Word]) is UseWordAttribute use && Library.Find(use, Declaration) is { } block
            && UsingBlock.ByPosition(block).ElementAtOrDefault(int.Parse(place.Argument.Substring(10).TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture)) is { } argument)
            return $"{block.Name}.{argument.Name}";
        return place.Argument is null ? word : $"{word}.{place.Argument}";
    }

    private static string Describe(object? value) => value switch
    {
        double number => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => UsingBlock.Text(value),
    };
}
