using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>[Budget]: what a model may cost, at every point of its search space.</summary>
internal static class BudgetRules
{
    private const string Trials = nameof(BudgetAttribute.Trials);

    public static void Check(Analysis analysis, Scope scope)
    {
        bool isKnown = !analysis.HasErrors;                            // else what is missing would count nothing
        var words = analysis.Declaration.Words;
        for (int i = 0; i < words.Count; i++)
            if (words[i].Type == nameof(BudgetAttribute) && words[i].Arguments.Count == 0)
                scope.Report(Rules.BadTraining, new Place("", i), "Budget", "given a limit, for example Params = 1e6", "given none");
            else if (words[i].Type == nameof(BudgetAttribute))
                foreach (var argument in words[i].Arguments)
                    if (argument.IsOption && Number(argument.Value) is { } limit)
                        Check(analysis, scope, new Place("", i, argument.Name), limit, isKnown);
    }

    private static double? Number(object? value) => value switch { int whole => whole, double real => real, _ => null };

    private static void Check(Analysis analysis, Scope scope, Place place, double limit, bool isKnown)
    {
        if (!(limit > 0))
            scope.Report(Rules.BadTraining, place, "Budget." + place.Argument, "greater than 0", Site.Text(limit));
        else if (!isKnown)
            return;
        else if (place.Argument == Trials)
            CheckTrials(analysis, scope, place, limit);
        else if (place.Argument == nameof(BudgetAttribute.Params))
            CheckParameters(analysis, scope, place, limit);
        else if (place.Argument == nameof(BudgetAttribute.Macs))
            Demand(analysis, scope, place, limit, 1, cost => cost.Macs, "multiply-accumulates");
        else
            Demand(analysis, scope, place, limit, 1_000_000, cost => cost.Activations, "MB of activations");
    }

    // What modules written by hand own is counted when the model is built.
    private static void CheckParameters(Analysis analysis, Scope scope, Place place, double limit)
    {
        Demand(analysis, scope, place, limit, 1, cost => cost.Parameters, "parameters");
        if (analysis.HasErrors || analysis.Stages.FirstOrDefault(stage => !Cost.IsReadable(stage.Parameters)) is not { } stage)
            return;
        string name = "Budget." + place.Argument;
        scope.Report(Rules.NotProven, place, name, $"only its own code tells what '{stage.Name}' owns", Scope.WhenBuilt);
        analysis.Add(new Check(null, $"'{name}' is {Shown(limit)}, and '{analysis.Declaration.Name}' has more parameters", MostParameters: Units(limit, 1)));
    }

    private static void Demand(Analysis analysis, Scope scope, Place place, double limit, int unit, Func<Cost, Dim> part, string noun)
    {
        // What a stage adds whose cost only its code tells is not counted; the others must fit by themselves.
        var cost = analysis.Stages.Select(stage => part(stage.Cost)).Where(Cost.IsReadable).Aggregate((Dim)0, (sum, known) => sum + known);
        string[] Describe(string when, Assignment? at) => Described(when, at, "");
        string[] Described(string when, Assignment? at, string note)
        {
            bool isEverywhere = cost.Constant is null && at is not { Count: > 0 };
            if (isEverywhere && cost.Variables.All(variable => variable.Kind != VariableKind.Opaque && variable.Min != long.MinValue))
                at = new Assignment([.. cost.Variables], [.. cost.Variables.Select(variable => variable.Min)]);
            var value = cost.Constant ?? (at is null ? null : cost.Evaluate(at));
            string much = value is { } found ? Shown((double)found / unit) + " " + noun : $"more {noun}";
            string where = cost.Constant is null && at is { Count: > 0 } ? (isEverywhere ? " even when " : " when ") + at : when;
            return ["Budget." + place.Argument, Shown(limit), analysis.Declaration.Name, much, where + note, isEverywhere || cost.Constant is not null ? "" : "narrow the values, "];
        }
        var fits = Dim.LessOrEqual(cost, Units(limit, unit));
        if (scope.Solver.Prove(fits).Verdict == Verdict.Unknown && Exceeding(cost, Units(limit, unit)) is var (axis, size))
            scope.Report(Rules.OverBudget, place, Described("", new Assignment([axis], [size]), $" ('{axis.Name}' has no Max)"));
        else
            scope.Demand(fits, Rules.OverBudget, place, Describe);
    }

    // The smallest size of an axis without end, all else being smallest, that costs more.
    private static (Variable Axis, long Size)? Exceeding(Dim cost, long limit)
    {
        var point = cost.Variables.ToDictionary(variable => variable, variable => variable.Min);
        foreach (var axis in cost.Variables.Where(variable => variable is { Kind: VariableKind.Axis, Max: long.MaxValue }))
        {
            bool Fits(long size)
            {
                point[axis] = size;
                return cost.Evaluate(point) is not { } value || value <= limit;
            }
            long below = axis.Min, above = axis.Min;
            while (Fits(above) && above < int.MaxValue)
                (below, above) = (above, 2 * above);
            while (!Fits(above) && above - below > Math.Max(1, axis.Step))
                if (below + (above - below) / 2 / axis.Step * axis.Step is var middle && Fits(middle))
                    below = middle;
                else
                    above = middle;
            if (!Fits(above) && axis.Contains(above))
                return (axis, above);
            point[axis] = axis.Min;
        }
        return null;
    }

    private static void CheckTrials(Analysis analysis, Scope scope, Place place, double limit)
    {
        BigInteger points = 1;
        foreach (var number in analysis.Numbers.Where(number => number.Attribute is RangeAttribute or ChoiceAttribute))
            if (NumberReading.Count(number) is { } count)
                points *= count;
            else
            {
                Report($"no end: '{number.Name}' can be any number from {Site.Text(number.Real!.Low)} to {Site.Text(number.Real.High)}, so {(number.Attribute is RangeAttribute { Log: true } ? $"list its values with [Choice({Site.Text(number.Real.Low)}, {Site.Text(number.Real.High)})] or more of them" : "give it a Step")}, or leave Trials out");
                return;
            }
        if (points > new BigInteger(Math.Min(limit, 1e300)))
            Report($"{points.ToString("N0", CultureInfo.InvariantCulture)} points ({string.Join(" * ", analysis.Numbers.Where(number => NumberReading.Count(number) > 1).Select(number => $"{NumberReading.Count(number)} of {number.Name}"))}): widen the steps or list fewer values");

        void Report(string grid) => scope.Report(Rules.GridTooLarge, place, Shown(limit), analysis.Declaration.Name, grid);
    }

    private static long Units(double limit, int unit) => limit * unit >= long.MaxValue ? long.MaxValue : (long)Math.Floor((decimal)limit * unit);

    /// <summary>1,234,567 and 2.5</summary>
    private static string Shown(double number) => Math.Abs(number) < 1e15 ? ((decimal)number).ToString("#,0.######", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
