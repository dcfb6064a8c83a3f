using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <content>What layers demand of numbers: proven, refuted, or left to a check or to the uses of a block.</content>
internal sealed partial class Scope
{
    /// <summary>
    /// Demands a condition. It is proven; or refuted, and reported with the smallest assignment; or not proven, and then checked when the model is built.
    /// In a block seen by itself, what depends on its inputs or arguments is left to its uses, unless no use at all could satisfy it.
    /// A repair is looked for only where the condition fails.
    /// </summary>
    public bool Demand(Dim condition, Rule rule, Place place, Func<string, string[]> describe, Func<Repair?>? repair = null) => Dim.IsTrue(condition) || Asked(condition, rule, place, describe, repair);

    private bool Asked(Dim condition, Rule rule, Place place, Func<string, string[]> describe, Func<Repair?>? repair) => Demand(condition, rule, place, (when, _) => describe(when), repair);

    /// <summary>The same where the words need the failing assignment itself.</summary>
    public bool Demand(Dim condition, Rule rule, Place place, Func<string, Assignment?, string[]> describe, Func<Repair?>? repair = null)
    {
        var given = Given;
        if (condition.IsUnknown || given.IsUnknown)
            return true;                                               // after a mistake that was told
        if (Dim.IsTrue(condition))
            return true;
        bool isLeftToUses = IsLeftToUses(condition) || IsLeftToUses(given);
        // A number that is wrong in one layer is wrong in the next one for the same values: these are told. And whoever uses a block must give it sizes that there are.
        var (asked, where) = (Sized(condition), Sized(IsOfNumber(rule) ? Root._refuted.Aggregate(given, Dim.And) : given));
        if (isLeftToUses && _solver.Classify(asked, where) == Verdict.Unknown)
        {
            // What the block's own C# says besides is known where the block is made.
            if (_user is null && !condition.IsFree && !given.IsFree && Unread(given, condition).Any())
                AddCheck(condition, given, rule, place, describe);
            else if (IsForeign(given, condition) && !(Root.Declaration.Kind == ClassKind.Block && (given.Variables.Any(IsGiven) || condition.Variables.Any(IsGiven))))
                NotProvenOfBlock(condition, given, place, describe);
            Assume(condition, given);
            return true;
        }
        var answer = _solver.Prove(asked, where);
        // Whether an operation is there at all may be what only the program knows.
        bool isThereUnread = given.Constant is null && Unread(given, Dim.One).Any(variable => variable.IsFlag);
        switch (answer.Verdict)
        {
            case Verdict.Always:
                return true;
            case var verdict when verdict == Verdict.Unknown || isThereUnread:
                Root.FailsIfThere |= condition.Constant == 0;
                bool isFree = condition.IsFree || given.IsFree;  // sizes that only data brings
                if (IsForeign(given, condition))
                {
                    NotProvenOfBlock(condition, given, place, describe);
                    return true;
                }
                if (_user is not null || !IsOfUses(given, condition))
                    NotProven(condition, given, place, describe, isFree ? "runs" : WhenBuilt);
                if (!isFree)
                    AddCheck(condition, given, rule, place, describe);
                return true;
            default:
                // What never holds fails everywhere, or wherever the operation is there at all.
                if (IsOfNumber(rule) && answer.Verdict == Verdict.Sometimes)
                    Root._refuted.Add(Dim.Or(Dim.Not(given), condition));
                bool everywhere = (answer.Verdict == Verdict.Never && condition.Variables.Count > 0 && !IsAgain) || answer.Counterexample is not { Count: > 0 };
                var longer = everywhere || rule != Rules.SizeNotPositive && rule != Rules.NoSuchIndex ? null : LongerAxes.Of(answer.Counterexample, put => _solver.Prove(put(Sized(condition)), put(Sized(given))).IsProven);
                if (longer is not null && Root.Analysis.Longer?.Covers(longer) == true)
                    return false;                                      // one Min is asked for once, for all that needs it
                if (longer is not null && Root.Analysis.Longer is null)
                    Root.Analysis.Longer = longer = longer.ForAll(Root.Declaration, Library);
                Report(rule, place, longer?.Repair(Declaration) ?? repair?.Invoke(), describe(everywhere ? Again(" when") : $" when {answer.Counterexample}{Again(",")}{longer?.Advice}", answer.Counterexample));
                return false;
        }
    }

    // It may ask for the sizes of stages above, so it is made right before the stage that needs it.
    private void AddCheck(Dim condition, Dim given, Rule rule, Place place, Func<string, Assignment?, string[]> describe) =>
        Root.Analysis.Add(new Check(Dim.Or(Dim.Not(given), condition), string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.Message, describe("", null)), Stage: RootPlace(place).Member));

    // What only the C# of a block that is used knows, the block checks: here there is no name for it.
    private bool IsForeign(Dim given, Dim condition) => _user is not null && (given.Variables.Any(Formula.IsForeign) || condition.Variables.Any(Formula.IsForeign));

    private void NotProvenOfBlock(Dim condition, Dim given, Place place, Func<string, Assignment?, string[]> describe)
    {
        if (Library.ByItself(Declaration)?.Problems.Any(problem => problem.Rule == Rules.NotProven && problem.Place == place) != true)
            NotProven(condition, given, place, describe, WhenBuilt);
    }

    // Told once for a place, whatever index it is asked for, and once for a condition, or for a member that is not read.
    private void NotProven(Dim condition, Dim given, Place place, Func<string, Assignment?, string[]> describe, string isChecked)
    {
        string shown = Shortened((condition.Constant == 0 ? Dim.Not(given) : condition).ToString());
        string unread = UnreadMember(given, condition) is { } name ? $", since '{name}' is C# that is not read" : "";
        if (!Analysis.Problems.Any(problem => problem.Rule == Rules.NotProven && problem.Place == place) && Root._notProvenOf.Add(unread.Length > 0 ? unread : shown) && (_user is null || Root._notProven.Add(RootPlace(place))))
            Report(Rules.NotProven, place, describe("", null)[0], shown + unread, isChecked);
    }

    // What stands for a member that has a value which only the program knows.
    private string? UnreadMember(Dim given, Dim condition) => Unread(given, condition).Select(variable => variable.Unread ?? (MemberOf(variable, this) is { } own ? IsRead(own, 0) ? null : own.Name : MemberOf(variable, Root)?.Name)).FirstOrDefault(name => name is not null);

    // A member that is read, but comes to something only where the block is used: there it is told if it does not.
    private bool IsOfUses(Dim given, Dim condition) => Declaration.Kind == ClassKind.Block && Unread(given, condition).Select(variable => MemberOf(variable, this)).ToArray() is { Length: > 0 } members
        && members.All(member => member is not null && IsRead(member, 0));

    private static IEnumerable<Variable> Unread(Dim given, Dim condition) => given.Variables.Concat(condition.Variables).Where(variable => variable is { Kind: VariableKind.Opaque, Code: null } or { Unread: not null });

    private static bool IsGiven(Variable variable) => variable.Kind == VariableKind.Given;

    private static Member? MemberOf(Variable variable, Scope scope) => scope.Declaration.Members.FirstOrDefault(member => member.Kind == MemberKind.Derived && scope.Unique(member.Name) is var name
        && (member.Parameters.Count == 0 ? variable.Name == name : variable.Name.StartsWith(name + "(", StringComparison.Ordinal)));

    private bool IsRead(Member member, int depth) => depth < 16 && member.Expression is { } expression && expression.All().All(piece => piece switch
    {
        NumberExpression.Other => false,
        NumberExpression.Name { Text: var name } => Declaration.Find(name) is not { Kind: MemberKind.Derived } inner || IsRead(inner, depth + 1),
        NumberExpression.Call { Method: var name } => Declaration.Find(name) is { } inner && IsRead(inner, depth + 1),
        _ => true,
    });

    // Which repetition it is, counted as its index.
    private string Again(string before) => Repetition > 0 ? $"{before} i = {Site.Text(Repetition)}" : _user?.Scope.Again(before) ?? "";

    // Every right use satisfies it.
    private void Assume(Dim condition, Dim given)
    {
        if (given.Constant is not null && condition.Variables.FirstOrDefault(variable => IsGiven(variable) && condition.Equals(Dim.LessOrEqual(1, Dim.Of(variable)))) is { } size)
            _sizes[size] = Dim.Of(size.AtLeast(1));
        else
            _assumed.AddRange(condition.Joined.Select(part => Dim.Or(Dim.Not(given), part)).Where(part => part is { IsUnknown: false, Size: <= LargestAssumed } && !_assumed.Contains(part)).Take(MostAssumed - _assumed.Count));
    }

    /// <summary>Whether nothing has asked yet for this size, which is free until data comes: it is told once, however many layers need it.</summary>
    public bool IsFirst(Dim freeSize) => Absent > 0 || Root._toldOf.Add((freeSize.ToString(), "known"));

    /// <summary>Whether nothing has asked this yet of a number that fails it.</summary>
    public bool IsFirst(string number, string wanted) => Root._toldOf.Add((number, wanted));

    private Place RootPlace(Place place) => _user is null ? place : _user.Scope.RootPlace(_user.Place);

    /// <summary>When a check of what is not proven is made.</summary>
    public const string WhenBuilt = "is built";

    // An argument that a layer has taken as a size is one in every use that is right.
    private Dim Sized(Dim number) => _sizes.Count == 0 ? number : _sizes.Aggregate(number, (asked, size) => asked.Substitute(size.Key, size.Value));

    private static bool IsOfNumber(Rule rule) => rule == Rules.SizeNotPositive || rule == Rules.NotDivisible;

    private static string Shortened(string condition) => condition.Length <= 200 ? condition : condition.Substring(0, 199) + "\u2026";

    /// <summary>Whether a number is not the same for all sizes that are free until data comes. One that is the same is calculated of the smallest when the model is built.</summary>
    public bool IsUnsettled(Dim number) => number.IsFree && Holds(Dim.Equal(number, AtSmallest(number))) != Verdict.Always;

    /// <summary>The same for the smallest of the free sizes.</summary>
    public static Dim AtSmallest(Dim number) => number.Substitute(number.Variables.Where(variable => variable.IsFree).ToDictionary(variable => variable, variable => variable.Min));

    /// <summary>Whether a number depends on what only the uses of a block, or the program around one, say.</summary>
    public bool IsLeftToUses(Dim number) => number.Variables.Any(variable => IsGiven(variable) || (_user is not null && Formula.IsForeign(variable)));

    /// <summary>The same of a real number that a block calculates of what it is given.</summary>
    public bool IsLeftToUses(Real real) => _user is null && Declaration.Kind == ClassKind.Block && real is { Name: not null, Formula.IsGiven: true };

    /// <summary>Demands that a real number is finite and lies between two bounds for every value that it can take. What only the program knows is checked when the model is built.</summary>
    public bool DemandBetween(Real real, double low, double high, string what, Place place)
    {
        if (real.Name is null && (double.IsNaN(real.Low) || double.IsInfinity(real.Low)))
        {
            string wanted = Wanted(low, high);
            Report(Rules.BadTraining, place, what, wanted.Contains("finite") ? wanted : "finite and " + wanted, Site.Text(real.Low));
            return false;
        }
        if (real.Low >= low && real.High <= high)
            return true;
        // What a block calculates of what it is given its uses come to, unless none can be right.
        if (IsLeftToUses(real) && real.High >= low && real.Low <= high)
            return true;
        if (!double.IsInfinity(real.Low) && !double.IsInfinity(real.High))
        {
            if (real.Name is null || IsFirst(real.Name, Wanted(low, high)))
                Report(Rules.BadTraining, place, what, Wanted(low, high), real.Low == real.High ? Site.Text(real.Low) : $"{Site.Text(real.Low)} to {Site.Text(real.High)}");
            return false;
        }
        bool isArgument = real.Name is { } name && _numbers.TryGetValue(name, out var number) && number.Attribute is ArgumentAttribute;
        if (isArgument || _user is not null || real.Name is null)
            return true;                                               // left to the uses, which say what it is
        Report(Rules.NotProven, place, what, $"{real.Name} {Wanted(low, high)}", WhenBuilt);
        if (!real.Name.Contains("("))
            Analysis.Add(new Check(null, $"'{what}' must be {Wanted(low, high)}", real.Name, low, high, Stage: place.Member));
        return true;
    }

    /// <summary>Bounds in words.</summary>
    public static string Wanted(double low, double high) =>
        double.IsNegativeInfinity(low) && double.IsPositiveInfinity(high) ? "a finite number"
        : double.IsPositiveInfinity(high) ? low == double.Epsilon ? "greater than 0" : $"at least {Site.Text(low)}"
        : double.IsNegativeInfinity(low) ? $"at most {Site.Text(high)}"
        : low == double.Epsilon ? $"greater than 0 and at most {Site.Text(high)}" : $"between {Site.Text(low)} and {Site.Text(high)}";
}
