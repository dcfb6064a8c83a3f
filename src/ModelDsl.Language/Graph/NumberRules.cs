using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What hyperparameters are for: options of run words that they tune, and whether anything uses them.</summary>
internal static class NumberRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        CheckTunes(analysis, scope);
        foreach (var member in Derived(analysis.Declaration, scope))
        {
            MarkUsed(member.Expression!, analysis);
            CheckQuotients(member, scope);
            CheckCuts(member, scope);
            CheckPowers(member, scope);
        }
        foreach (var number in analysis.Numbers)
            if (!number.IsUsed && number.Attribute is not null && !analysis.HasErrors && analysis.Stages.All(stage => !stage.Output.IsUnknown))
                scope.Report(Rules.Unused, new Place(number.Name), number.Attribute is ArgumentAttribute || Calculated(number, analysis.Declaration) is not null ? null : new Repair($"Remove '{number.Name}'").Remove(new Place(number.Name)), number.Name, Use(number, analysis.Declaration));
    }

    // What its uses give to an argument would be left over, so that none is removed.
    private static string Use(Number number, Declaration declaration) =>
        Calculated(number, declaration) is { } other ? $"name '{other}', which is calculated of it, in a layer's argument with nameof({other})"
        : number.Attribute is AxisAttribute ? $"name it among the sizes of an input with nameof({number.Name})"
        : $"name it in a layer's argument with nameof({number.Name})" + (declaration.Kind == ClassKind.Model ? ", give it [Tunes<...>]" : "");

    private static string? Calculated(Number number, Declaration declaration) =>
        declaration.Members.FirstOrDefault(member => member.Kind == MemberKind.Derived && member.Expression is { } expression && expression.All().Any(piece => piece is NumberExpression.Name name && name.Text == number.Name))?.Name;

    /// <summary>What could be said better of a search space that is right.</summary>
    public static void Suggest(Analysis analysis, Scope scope)
    {
        var ranges = analysis.Numbers.Where(number => number.Attribute is RangeAttribute).ToArray();
        foreach (var number in ranges)
        {
            CheckStep(number, (RangeAttribute)number.Attribute!, scope);
            CheckScale(number, (RangeAttribute)number.Attribute!, analysis, scope);
        }
        // Of no weight beside anything else that is to be said.
        if (analysis.Problems.Count > 0)
            return;
        foreach (var number in ranges)
            if (number.Attribute is RangeAttribute { Default: null } range)
                scope.Report(Rules.NoDefault, Place(number), new Repair($"Write Default = {Middle(number, range)}").Set(Place(number), nameof(range.Default), Middle(number, range)), number.Name, Site.Text(range.Min));
    }

    private static void CheckStep(Number number, RangeAttribute range, Scope scope)
    {
        if (NumberReading.Step(range) is { } step && !NumberReading.IsOnGrid(range.Max, range.Min, step))
        {
            string last = Site.Text(Math.Round(range.Min + Math.Floor((range.Max - range.Min) / step) * step, 12));
            scope.Report(Rules.StepMissesMax, Place(number) with { Argument = nameof(range.Step) }, new Repair($"Let it end at {last}").Replace(Place(number) with { Argument = "max" }, last), Site.Text(step), Site.Text(range.Min), last, Site.Text(range.Max));
        }
    }

    private const double Orders = 100;                                 // two of ten

    // Of a rate what counts is the factor between two of them.
    private static void CheckScale(Number number, RangeAttribute range, Analysis analysis, Scope scope)
    {
        if (number.Member.Type == "double" && range is { Log: false, Step: null, Min: > 0 } && range.Max / range.Min >= Orders && IsRate(number, analysis))
            scope.Report(Rules.LinearScale, Place(number), new Repair("Write Log = true").Set(Place(number), nameof(range.Log), "true"), number.Name, Site.Text(range.Min), Site.Text(range.Max), Site.Text(Rounded(range.Min + (range.Max - range.Min) / 10, "G2")));
    }

    private static bool IsRate(Number number, Analysis analysis) => analysis.Tunings.Any(tuning => tuning.Number == number && tuning.Tunes.Option is "LearningRate" or "WeightDecay" or "EtaMin" or "MinLR")
        || analysis.Stages.SelectMany(stage => stage.Marked<PenaltyAttribute>()).Any(penalty => penalty.Factor as string == number.Name);

    // The middle, on its own scale, where a search would begin; on the grid.
    private static string Middle(Number number, RangeAttribute range)
    {
        double middle = range.Log ? Math.Sqrt(range.Min * range.Max) : (range.Min + range.Max) / 2;
        double? step = NumberReading.Step(range) ?? (number.Member.Type == "int" ? 1 : null);
        if (step is { } by)
            return Site.Text(Math.Round(range.Min + Math.Round((middle - range.Min) / by) * by, 12));
        double rounded = Rounded(middle, "G1");
        return Site.Text(rounded >= range.Min && rounded <= range.Max ? rounded : middle);
    }

    private static double Rounded(double value, string digits) => double.Parse(value.ToString(digits, System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The word that says what a number can be.</summary>
    public static Place Place(Number number) => new(number.Name, number.Member.Words.ToList().IndexOf(number.Word!));

    private static void CheckTunes(Analysis analysis, Scope scope)
    {
        var tunedBy = new Dictionary<string, string>();
        bool isWithoutOptimizer = analysis.Stages.Any(stage => stage.Losses.Count > 0) && analysis.Declaration.Words.All(word => word.Kind != WordKind.Optimizer);
        foreach (var (number, tunes, place) in analysis.Tunings)
        {
            number.IsUsed = true;
            var tuned = analysis.Declaration.Words.FirstOrDefault(word => word.Type == tunes.RunWord);
            if (number.Attribute is not (RangeAttribute or ChoiceAttribute))
                scope.Report(Rules.BadTunes, place with { Argument = null }, $"'{number.Name}' is no hyperparameter, and only those can tune: give it a [Range] or a [Choice]");
            else if (tuned is null && analysis.Declaration.Kind == ClassKind.Block)
                scope.Report(Rules.BadTunes, place with { Argument = null }, $"'{analysis.Declaration.Name}' is a block, and only models are trained: put '{number.Name}' on the model whose run it tunes");
            else if (tuned is null && isWithoutOptimizer)
                continue;                                          // what is missing is told at the loss
            else if (tuned is null)
                ReportAbsent(analysis.Declaration, number, tunes, place, scope);
            else if (tunedBy.TryGetValue(tuned.Display + "." + tunes.Option, out string? other))
                scope.Report(Rules.BadTunes, place, $"'{tunes.Option}' of '{tuned.Display}' is tuned by '{other}' already");
            else if (tuned.Find(tunes.Option) is { IsOption: false })
                scope.Report(Rules.BadTunes, place, OfConstructor(tunes.Option, tuned));
            else if (tuned.Find(tunes.Option) is not null)
                scope.Report(Rules.BadTunes, place, Unset(analysis.Declaration, tuned, tunes.Option), $"'{tunes.Option}' of '{tuned.Display}' is set on the class too, and would be overruled: remove one of the two");
            else if (tuned.Facts is { } facts)
                CheckOption(number, tunes.Option, tuned, facts, place, scope);
            tunedBy[(tuned?.Display ?? "") + "." + tunes.Option] = number.Name;
        }
    }

    // Where an optimizer or schedule with this option stands on the class, that is what is tuned: a second one would be one too many.
    private static void ReportAbsent(Declaration declaration, Number number, TunesWordAttribute tunes, Place place, Scope scope)
    {
        var type = place with { Argument = "T" };
        string wanted = Word.WithoutSuffix(Word.ShortName(tunes.RunWord ?? "?"));
        var meant = declaration.Words.FirstOrDefault(word => word.Kind is WordKind.Optimizer or WordKind.Schedule && (word.Facts?.Options.Any(option => option.Name == tunes.Option) ?? false))?.Display;
        var repair = meant is null ? null : new Repair($"Tune {meant}").Replace(type, meant).Replace(place with { Argument = "option" }, Repair.NameOf(tunes.Option, meant));
        string advice = meant is null ? RunRepairs.InPlaceOf(declaration, tunes, wanted) ?? "put it on the class" : $"it has '{meant}', so write Tunes<{meant}>";
        scope.Report(Rules.BadTunes, type, repair, wanted == "Training" ? $"'{number.Name}' cannot tune 'Training': what is tuned are options of optimizers, schedules and callbacks" : $"'{declaration.Name}' has no '{wanted}' that '{number.Name}' could tune: {advice}");
    }

    private static Repair Unset(Declaration declaration, Word word, string option) =>
        new Repair($"Remove '{option}' from the class").Remove(new Place("", declaration.Words.TakeWhile(other => !ReferenceEquals(other, word)).Count(), option));

    private static void CheckOption(Number number, string option, Word tuned, RunFacts facts, Place place, Scope scope)
    {
        var known = facts.Options.FirstOrDefault(candidate => candidate.Name == option);
        if (known is null)
            scope.Report(Rules.BadTunes, place, Repair.Respell(place, Spelling.Meant(option, facts.Options.Select(candidate => candidate.Name)), tuned.Display), $"'{tuned.Display}' has no option '{option}' that can be set{Spelling.Suggest(option, facts.Options.Select(candidate => candidate.Name))}");
        else if (!known.IsSettable)
            scope.Report(Rules.BadTunes, place, OfConstructor(option, tuned));
        else if (known.Type != number.Member.Type && !(known.Type == "double" && number.Member.Type == "int"))
            scope.Report(Rules.BadTunes, place, $"'{option}' of '{tuned.Display}' is {Names.OfType(known.Type)}, and '{number.Name}' is {Names.OfType(number.Member.Type)}");
        else if (scope.Analysis.Problems.Any(problem => problem.Place.Member == number.Name && problem.Rule.Severity == Severity.Error))
            return;                                                    // its values are wrong by themselves
        else if (number.Real is { } real && known.Refuses(real.Low, real.High) is { } wanted)
            scope.Report(Rules.BadTunes, place, $"'{option}' of '{tuned.Display}' must be {wanted}, and '{number.Name}' goes from {Site.Text(real.Low)} to {Site.Text(real.High)}");
        else if (number.Whole is { IsUnknown: false } whole && known.Refuses(whole.Range.Low, whole.Range.High) is { } bounds)
            scope.Report(Rules.BadTunes, place, $"'{option}' of '{tuned.Display}' must be {bounds}, and '{number.Name}' goes from {Site.Text(whole.Range.Low)} to {Site.Text(whole.Range.High)}");
    }

    private static string OfConstructor(string option, Word tuned) => $"'{option}' of '{tuned.Display}' is an argument of its constructor, which is fixed where it stands on the class: only options that can be set are tuned";

    // All that others can see, that a word has asked for, or that one of these computes with.
    private static IEnumerable<Member> Derived(Declaration declaration, Scope scope)
    {
        var all = declaration.Members.Where(member => member is { Kind: MemberKind.Derived, Expression: not null }).ToArray();
        var used = new HashSet<string>(all.Where(member => !member.IsPrivate || scope.HasAsked(member.Name)).Select(member => member.Name));
        for (int before = -1; before < used.Count;)
        {
            before = used.Count;
            foreach (var member in all)
                if (used.Contains(member.Name))
                    foreach (var piece in member.Expression!.All())
                        if (piece is NumberExpression.Name { Text: var name })
                            used.Add(name);
                        else if (piece is NumberExpression.Call { Method: var method })
                            used.Add(method);
                        else if (piece is NumberExpression.Other)
                            used.UnionWith(all.Select(other => other.Name));
        }
        return all.Where(member => used.Contains(member.Name));
    }

    // C# cuts the fraction of a quotient of whole numbers off.
    private static void CheckQuotients(Member member, Scope scope)
    {
        foreach (var piece in member.Expression!.All())
            if (piece is NumberExpression.Binary { Operator: "/", Left: not NumberExpression.Integer { Value: 0 } } quotient && (IsShareOfIndex(quotient, member, scope.Declaration) || quotient.All().All(part => part is NumberExpression.Integer { IsNamed: false } or NumberExpression.Binary or NumberExpression.Unary) && scope.Quotient(quotient, member)?.Constant == 0 || IsZeroShare(quotient, member, scope))
                && NumberText.Of(quotient.Left, Written) is { } left && NumberText.Of(quotient.Right, Written) is { } right)
            {
                if (scope.Analysis.Problems.Any(problem => problem.Rule.Severity == Severity.Error && problem.Place.Argument is { } argument && scope.Declaration.Find(problem.Place.Member)?.Words.ElementAtOrDefault(problem.Place.Word)?.Find(argument)?.Value as string == member.Name))
                    return;                                            // what it comes to was told
                var (of, by) = (NumberText.Closed(left), NumberText.Closed(right));
                scope.Report(Rules.CalculatedOtherwise, new Place(member.Name), member.Name, $"divides whole numbers, {of} / {by}", "always 0", member.Type == "double" ? $"write {(quotient.Left is NumberExpression.Integer ? of + ".0" : $"(double){of}")} / {by}" : "multiply first, or put brackets around all that is divided");
                return;
            }
    }

    // A share of 0.1 to 0.9 cut to a whole number.
    private static void CheckCuts(Member member, Scope scope)
    {
        foreach (var piece in member.Expression!.All())
            if (piece is NumberExpression.Monotone { Function: "int", Operand: NumberExpression.Name { Text: var name } } && scope.Numbers.TryGetValue(name, out var number) && number.Real is { Low: > -1, High: < 1 } && number.Attribute is RangeAttribute or ChoiceAttribute)
            {
                scope.Report(Rules.CalculatedOtherwise, new Place(member.Name), member.Name, $"cuts {name} to a whole number, (int){name}", "always 0", $"cast what is calculated of it, (int)(8 * {name})");
                return;
            }
    }

    // 2 ^ Level, as a power is written in mathematics. A flag turned by another is no number, and ^ 1 turns a bit.
    private static void CheckPowers(Member member, Scope scope)
    {
        foreach (var piece in member.Expression!.All())
            if (piece is NumberExpression.Binary { Operator: "^", Right: not NumberExpression.Integer { Value: < 2 } } bits && !new Derivation(scope, isSilent: true).IsFlag(bits, member)
                && NumberText.Of(bits.Left, Written) is { } left && NumberText.Of(bits.Right, Written) is { } right)
            {
                var (of, by) = (NumberText.Closed(left), NumberText.Closed(right));
                scope.Report(Rules.CalculatedOtherwise, new Place(member.Name), member.Name, $"joins bits, {of} ^ {by}", "no power in C#", of == "2" ? $"write 1 << {by}" : by == "2" ? $"write {of} * {of}" : $"write (int)Math.Pow({left}, {right})");
                return;
            }
    }

    // A real number of a quotient that is 0 for all that is searched: a share of 100, say.
    private static bool IsZeroShare(NumberExpression.Binary quotient, Member member, Scope scope) =>
        member is { Type: "double", Parameters.Count: 0 } && scope.IsModel && quotient.All().Any(piece => piece is NumberExpression.Name { Text: var name } && scope.Numbers.ContainsKey(name))
        && scope.Quotient(quotient, member) is { IsUnknown: false } value && scope.Holds(Dim.Equal(value, 0)) == Verdict.Always;

    private static string? Written(NumberExpression piece) => piece switch
    {
        NumberExpression.Name name => name.Text,
        NumberExpression.Call { Argument: NumberExpression.Name index } call => $"{call.Method}({index.Text})",
        NumberExpression.Call { Argument: NumberExpression.Integer index } call => $"{call.Method}({Site.Text(index.Value)})",
        _ => null,
    };

    // An index below the count by which it is divided.
    private static bool IsShareOfIndex(NumberExpression.Binary quotient, Member member, Declaration declaration) =>
        quotient is { Left: NumberExpression.Name { Text: var index }, Right: NumberExpression.Name { Text: var count } } && Derivation.IsIndex(member, index)
        && declaration.Members.SelectMany(other => other.Words).Where(word => word.Arguments.Any(argument => argument.Value as string == member.Name || argument.Value is System.Collections.Generic.IEnumerable<object> all && all.Contains(member.Name))).ToArray() is { Length: > 0 } users && users.All(word => word.Find("Repeat")?.Value as string == count);

    // A number that another member of the class computes with is used; what cannot be read may use anything.
    private static void MarkUsed(NumberExpression expression, Analysis analysis)
    {
        foreach (var piece in expression.All())
            foreach (var number in analysis.Numbers)
                number.IsUsed |= piece is NumberExpression.Other || (piece is NumberExpression.Name name && name.Text == number.Name);
    }
}
