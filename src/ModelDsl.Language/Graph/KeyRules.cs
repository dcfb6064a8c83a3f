using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ModelDsl.Language.Graph;

/// <summary>Keys of the state_dict: every module has its own, none lies within another, and each is a path that torch takes.</summary>
internal static class KeyRules
{
    private static readonly Regex Path = new(@"^$|^(\w+|\{\d{1,6}\}|\w*\{\d{1,6}\}\w*)(\.(\w+|\w*\{\d{1,6}\}\w*))*$", RegexOptions.CultureInvariant);

    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
            foreach (var mark in stage.Marks)
                if (mark.Attribute is StateKeyAttribute { Path: var path } && (!Path.IsMatch(path) || path.Count(c => c == '{') > 1))
                {
                    scope.Report(Rules.BadKey, new Place(stage.Name, mark.Number, "path"), Give(analysis, stage, Mended(path)), path, "segments of letters, digits and underscores with dots between, and at most one counter as in \"block{1}\"");
                    return;                                            // keys that cannot be cannot clash
                }

        var taken = new Dictionary<string, string>();
        foreach (var stage in analysis.Stages)
            foreach (string key in Of(stage, 0).Distinct().ToArray())
            {
                if (taken.FirstOrDefault(other => other.Value != stage.Name && (other.Key == key || IsWithin(key, other.Key) || IsWithin(other.Key, key))) is { Key: not null } clash)
                {
                    if (clash.Key == key)
                        scope.Report(Rules.DuplicateKey, KeyPlace(stage), Give(analysis, stage, Names.Snake(stage.Name)), clash.Value, stage.Name, key);
                    else
                        scope.Report(Rules.BadKey, KeyPlace(stage), Give(analysis, stage, Names.Snake(stage.Name)), key, $"a key apart from '{clash.Key}' of '{clash.Value}': one module cannot lie within another");
                    return;
                }
                taken[key] = stage.Name;
            }
    }

    private static bool IsWithin(string key, string module) => key.StartsWith(module + ".", System.StringComparison.Ordinal);

    // The keys that its modules can have; where they are counted, all numbers that can come up.
    private static IEnumerable<string> Of(Stage stage, int depth)
    {
        var keys = new Keys(stage);
        int total = 0;
        for (int i = 0; i < stage.Operations.Count; i++)
        {
            var operation = stage.Operations[i];
            int most = (int)System.Math.Min(operation.Repeat is { Dim.Range: { HasHigh: true } range } ? range.High : 1, StageReading.MostRepetitions);
            if (!operation.CanHaveState || !operation.HasModule)
            {
                total += most;
                continue;
            }
            for (int repetition = 0; repetition < most; repetition++)
            {
                string key = keys.IsCounted ? keys.Before + (keys.First + total + repetition).ToString(CultureInfo.InvariantCulture) + keys.After : keys.Of(i, repetition);
                if (key.Length > 0)
                    yield return key;
                else
                    foreach (string inner in AtRoot(operation, depth))
                        yield return inner;
            }
            total += most;
        }
    }

    // The empty key: the module's own keys stand at the root.
    private static IEnumerable<string> AtRoot(Operation operation, int depth) =>
        operation.First.Inner is { } block && depth < 16 ? block.Stages.SelectMany(stage => Of(stage, depth + 1))
        : operation.Attribute is UseWordAttribute ? []
        : ["weight", "bias"];

    // A key as PyTorch would name it if there were no other: this one, else with a number behind it.
    private static Repair? Give(Analysis analysis, Stage stage, string wanted)
    {
        string[] taken = [.. analysis.Stages.Where(other => other != stage).SelectMany(other => Of(other, 0))];
        if (!Path.IsMatch(wanted) || wanted.Length == 0)
            return null;
        string key = wanted;
        for (int i = 2; taken.Any(other => other == key || IsWithin(key, other) || IsWithin(other, key)); i++)
            key = $"{wanted}_{i.ToString(CultureInfo.InvariantCulture)}";
        var (repair, place) = (new Repair($"Give it the key '{key}'"), KeyPlace(stage));
        return place.Argument is not null ? repair.Replace(place, $"\"{key}\"") : repair.Behind(new Place(stage.Name, stage.Member.Words.Count - 1), $"StateKey(\"{key}\")");
    }

    private static string Mended(string path) => string.Join(".", Regex.Replace(path, @"[^\w.]", "_").Split(['.'], System.StringSplitOptions.RemoveEmptyEntries));

    private static Place KeyPlace(Stage stage)
    {
        var mark = stage.Marks.FirstOrDefault(mark => mark.Attribute is StateKeyAttribute);
        return mark is null ? new Place(stage.Name) : new Place(stage.Name, mark.Number, "path");
    }
}
