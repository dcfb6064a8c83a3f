using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The keys of a class beside those that were recorded of it. A key that no stage has any more, and a stage whose key is new, are most likely one stage under two names: weights that were saved
/// under the old one are not found under the new one.
/// </summary>
internal static class RenameRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        if (scope.Library.Record is not { } record)
            return;
        var stages = analysis.Stages.Where(HasKey).ToArray();
        string[] keys = [.. stages.Select(Keys.PathOf).Distinct()];
        var recorded = record.Of(analysis.Declaration);
        if (recorded is null ? keys.Length == 0 : keys.Length == recorded.Count && !keys.Except(recorded).Any())
            return;                                                    // their order is not in the weights

        var anew = new Repair($"Record the keys of {analysis.Declaration.Name}").Record(KeyRecord.Line(analysis.Declaration, keys));
        var renames = recorded is null ? [] : Renames(stages, recorded);
        foreach (var (stage, old) in renames)
            scope.Report(Rules.Renamed, KeyRules.KeyPlace(stage), KeyRules.Give(analysis, stage, old, isExact: true)?.Or(anew) ?? anew, stage.Name, Keys.PathOf(stage), old);
        if (renames.Count == 0)
            scope.Report(Rules.KeysNotRecorded, new Place(""), anew, recorded is null ? $"has no line for '{analysis.Declaration.Name}'" : Outdated(analysis.Declaration.Name, [.. keys.Except(recorded)], [.. recorded.Except(keys)]));
    }

    // What stands at the empty key has the block's own.
    private static bool HasKey(Stage stage) => Keys.PathOf(stage).Length > 0 && HasState(stage);

    private static bool HasState(Stage stage) =>
        stage.Operations.Any(operation => operation.CanHaveState && operation.HasModule && operation.First.Inner is var block && (block is null || block.Stages.Any(HasState)));

    private static string Outdated(string name, string[] added, string[] lost) =>
        lost.Length == 0 ? $"lacks {Listed(added)} of '{name}'" : added.Length == 0 ? $"still has {Listed(lost)} of '{name}'" : $"lacks {Listed(added)} of '{name}' and still has {Listed(lost)}";

    private static string Listed(string[] keys) => string.Join(", ", keys.Select(key => $"'{key}'"));

    // First those that stand behind the same stage as before, then any whose names are alike.
    private static List<(Stage Stage, string Old)> Renames(IReadOnlyList<Stage> stages, IReadOnlyList<string> recorded)
    {
        string[] keys = [.. stages.Select(Keys.PathOf)];
        var lost = recorded.Except(keys).ToList();
        var added = stages.Where(stage => !recorded.Contains(Keys.PathOf(stage))).ToList();
        var pairs = new List<(Stage Stage, string Old)>();
        foreach (var behind in lost.GroupBy(key => StayedBefore(recorded, key, keys)).ToArray())
        {
            var here = added.Where(stage => StayedBefore(keys, Keys.PathOf(stage), recorded) == behind.Key).ToArray();
            Pair(behind, here);
            foreach (var (old, stage) in behind.Where(lost.Contains).Zip(here.Where(added.Contains), (old, stage) => (old, stage)).ToArray())
                Take(stage, old);
        }
        Pair(lost, added);
        return [.. pairs.OrderBy(pair => System.Array.IndexOf(keys, Keys.PathOf(pair.Stage)))];

        void Pair(IEnumerable<string> olds, IEnumerable<Stage> among)
        {
            foreach (string old in olds.ToArray())
                if (Spelling.Meant(old, among.Where(added.Contains).Select(Keys.PathOf)) is { } near)
                    Take(added.First(stage => Keys.PathOf(stage) == near), old);
        }

        void Take(Stage stage, string old)
        {
            pairs.Add((stage, old));
            added.Remove(stage);
            lost.Remove(old);
        }
    }

    // The last of the keys in front of one that is in both lists; empty where there is none.
    private static string StayedBefore(IReadOnlyList<string> list, string key, IReadOnlyList<string> others) =>
        list.TakeWhile(other => other != key).LastOrDefault(others.Contains) ?? "";
}
