using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>Optimizers, schedules, callbacks and metrics as the expressions that make them, with the options that hyperparameters set.</summary>
internal static class RunWords
{
    public static string Create(Word word, Plan plan, string model = "model.")
    {
        if (word.Find("?") is not null)
            return "null!";                                            // it fits no constructor: the compiler says so where it stands, and only there
        var tuned = Tuned(word, plan);
        var options = word.Arguments.Where(argument => argument.IsOption && argument.Name != "T" && tuned.All(t => t.Option != argument.Name)).Select(argument => $"{argument.Name} = {Literal.Of(argument.Value)}")
            .Concat(tuned.Select(t => $"{t.Option} = {model}{Names.Member(t.Number)}")).ToArray();
        string arguments = string.Join(", ", word.Arguments.Where(argument => !argument.IsOption).Select(argument => $"{Names.Member(argument.Name)}: {Literal.Of(argument.Value)}{(argument.Value is null ? "!" : "")}"));
        return $"new {word.Type}{(arguments.Length > 0 || options.Length == 0 ? "(" + arguments + ")" : "")}{(options.Length == 0 ? "" : " { " + string.Join(", ", options) + " }")}";
    }

    private static IReadOnlyList<(string Option, string Number)> Tuned(Word word, Plan plan) =>
        [.. plan.Hyperparameters.SelectMany(number => number.Member.Words.Select(WordFactory.Make).OfType<TunesWordAttribute>().Where(tunes => tunes.RunWord == word.Type).Select(tunes => (tunes.Option, number.Name)))];
}
