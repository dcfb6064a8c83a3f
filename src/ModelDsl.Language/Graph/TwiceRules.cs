using System;
using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>A word that is said twice where one is all there can be: the same loss counts twice, the same metric is measured twice, of two callbacks one does nothing, or harm.</summary>
internal static class TwiceRules
{
    public static void Check(Analysis analysis, Scope scope)
    {
        foreach (var stage in analysis.Stages)
        {
            Check([.. stage.Losses.Select(loss => (loss.Word, loss.Number))], stage.Name, scope);
            Check([.. stage.Metrics.Select(metric => (metric.Word, metric.Number))], stage.Name, scope);
        }
        CheckCallbacks(analysis.Declaration, scope);
    }

    /// <summary>Says it of a word at this place, without a repair where the two differ: which is meant is not known.</summary>
    public static void Report(Scope scope, Place place, Word word, string of, Repair? repair = null) =>
        scope.Report(Rules.Misplaced, place, repair, $"'{word.Display}' is said twice of '{of}': keep one");

    private static void Check((Word Word, int Number)[] words, string of, Scope scope)
    {
        for (int i = 0; i < words.Length; i++)
            if (words.Take(i).Any(before => before.Word.Equals(words[i].Word) || (before.Word.Kind == WordKind.Language && Unweighted(before.Word).Equals(Unweighted(words[i].Word)))))
                Report(scope, new Place(of, words[i].Number), words[i].Word, of, Repair.RemoveWord(new Place(of, words[i].Number), words[i].Word));
    }

    private static Word Unweighted(Word loss) => loss with { Arguments = loss.Arguments.Where(argument => argument.Name != nameof(LossBaseAttribute.Weight)).ToEquatable() };

    // Two that watch the same or write the same file are too many, whatever else is set.
    private static void CheckCallbacks(Declaration declaration, Scope scope)
    {
        var words = declaration.Words;
        for (int i = 0; i < words.Count; i++)
        {
            var (word, place) = (words[i], new Place("", i));
            if (word.Kind != WordKind.Callback)
                continue;
            var alike = words.Take(i).Where(before => before.Type == word.Type).ToArray();
            if (alike.Contains(word))
                Report(scope, place, word, declaration.Name, Repair.RemoveWord(place, word));
            else if (word.Display is "ProgressBar" && alike.Length > 0 || word.Display is "EarlyStopping" or "ModelCheckpoint" or "CSVLogger" && alike.Any(before => Subject(before).SequenceEqual(Subject(word))))
                Report(scope, place, word, declaration.Name);
        }
    }

    private static IEnumerable<object?> Subject(Word word) =>
        new[] { "Monitor", "Of", "path" }.Select(name => word.Arguments.FirstOrDefault(argument => string.Equals(argument.Name, name, StringComparison.OrdinalIgnoreCase))?.Value);
}
