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

        var taken = new TakenKeys();
        foreach (var stage in analysis.Stages)
            foreach (string key in Of(stage, 0).Distinct().ToArray())
            {
                if (taken.Clash(key, stage.Name) is { } clash)
                {
                    if (clash.Key == key)
                        scope.Report(Rules.DuplicateKey, KeyPlace(new[] { stage, analysis.Find(clash.Stage) }.FirstOrDefault(one => one is not null && HasKey(one, key)) ?? stage), Give(analysis, stage, Names.Snake(stage.Name)), clash.Stage, stage.Name, key);
                    else
                        scope.Report(Rules.BadKey, KeyPlace(stage), Give(analysis, stage, Names.Snake(stage.Name)), key, $"a key apart from '{clash.Key}' of '{clash.Stage}': one module cannot lie within another");
                    return;
                }
                taken.Add(key, stage.Name);
            }
    }

    private static bool HasKey(Stage stage, string key) => stage.Marks.Any(mark => mark.Attribute is StateKeyAttribute { Path: var path } && path == key);

    private static bool IsWithin(string key, string module) => key.StartsWith(module + ".", System.StringComparison.Ordinal);

    // The keys that its modules can have; where they are counted, all numbers that can come up.
    private static IEnumerable<string> Of(Stage stage, int depth)
    {
        var keys = new Keys(stage);
        int total = 0;
        for (int i = 0; i < stage.Operations.Count; i++)
        {
            var operation = stage.Operations[i];
            int most = (int)System.Math.Min(operation.Repeat is { Dim.Range: { HasHigh: true } range } ? range.High : 1, Repetition.MostRepetitions);
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

    /// <summary>Gives a stage a key as PyTorch would name it if there were no other: this one, else with a number behind it, unless only this one will do.</summary>
    public static Repair? Give(Analysis analysis, Stage stage, string wanted, bool isExact = false)
    {
        string[] taken = [.. analysis.Stages.Where(other => other != stage).SelectMany(other => Of(other, 0))];
        if (!Path.IsMatch(wanted) || wanted.Length == 0)
            return null;
        string key = wanted;
        for (int i = 2; taken.Any(other => other == key || IsWithin(key, other) || IsWithin(other, key)); i++)
            if (isExact)
                return null;
            else
                key = $"{wanted}_{i.ToString(CultureInfo.InvariantCulture)}";
        var (repair, place) = (new Repair($"Give it the key '{key}'"), KeyPlace(stage));
        return place.Argument is not null ? repair.Replace(place, $"\"{key}\"") : repair.Behind(new Place(stage.Name, stage.Member.Words.Count - 1), $"StateKey(\"{key}\")");
    }

    private static string Mended(string path) => string.Join(".", Regex.Replace(path, @"[^\w.]", "_").Split(['.'], System.StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Where a stage says its key.</summary>
    public static Place KeyPlace(Stage stage)
    {
        var mark = stage.Marks.FirstOrDefault(mark => mark.Attribute is StateKeyAttribute);
        return mark is null ? new Place(stage.Name) : new Place(stage.Name, mark.Number, "path");
    }

    /// <summary>The keys so far, by themselves and by the modules that they lie within, so that no two need be compared.</summary>
    private sealed class TakenKeys
    {
        private readonly Dictionary<string, Entry> _keys = [];
        private readonly Dictionary<string, (Entry First, Entry? OfAnotherStage)> _within = [];

        public sealed record Entry(string Key, string Stage, int Order);

        public void Add(string key, string stage)
        {
            if (_keys.ContainsKey(key))
                return;
            var entry = _keys[key] = new Entry(key, stage, _keys.Count);
            foreach (string module in Modules(key))
                if (!_within.TryGetValue(module, out var known))
                    _within[module] = (entry, null);
                else if (known.OfAnotherStage is null && known.First.Stage != stage)
                    _within[module] = (known.First, entry);
        }

        /// <summary>The first key of another stage that is this one, or lies within it, or has it within.</summary>
        public Entry? Clash(string key, string stage)
        {
            Entry? first = null;
            Look(_keys.TryGetValue(key, out var same) ? same : null);
            foreach (string module in Modules(key))
                Look(_keys.TryGetValue(module, out var around) ? around : null);
            if (_within.TryGetValue(key, out var inside))
                Look(inside.First.Stage != stage ? inside.First : inside.OfAnotherStage);
            return first;

            void Look(Entry? entry)
            {
                if (entry is not null && entry.Stage != stage && (first is null || entry.Order < first.Order))
                    first = entry;
            }
        }

        // "a.b" and "a" of "a.b.c".
        private static IEnumerable<string> Modules(string key)
        {
            for (int dot = key.LastIndexOf('.'); dot >= 0; dot = dot == 0 ? -1 : key.LastIndexOf('.', dot - 1))
                yield return key.Substring(0, dot);
        }
    }
}
