using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>What an option of a run word can be: the number that is written there, or all that a hyperparameter tunes it to.</summary>
internal sealed record Setting(double Low, double High, Dim? Whole, Place Place, Number? Number = null)
{
    /// <summary>Null where a program sets it, or where something else is wrong with it.</summary>
    public static Setting? Of(Analysis analysis, Word word, string option)
    {
        // An option of the same name as a parameter of the constructor is what stands there.
        var written = word.Arguments.FirstOrDefault(argument => string.Equals(argument.Name, option, System.StringComparison.OrdinalIgnoreCase));
        var (number, _, at) = analysis.Tunings.FirstOrDefault(tuning => tuning.Tunes.RunWord == word.Type && tuning.Tunes.Option == option);
        if (number is null)
            return RunRules.Number(written?.Value) is { } value ? new(value, value, written!.Value is int whole ? whole : null, At(analysis, word, written!.Name)) : null;
        if (written is not null || analysis.Problems.Any(problem => problem.Place.Member == number.Name && problem.Rule.Severity == Severity.Error))
            return null;
        return number.Real is { } real ? new(real.Low, real.High, null, at, number)
            : number.Whole is { IsUnknown: false, Range: { HasLow: true, HasHigh: true } range } all ? new(range.Low, range.High, all, at, number) : null;
    }

    /// <summary>Where an option of a run word is written.</summary>
    public static Place At(Analysis analysis, Word word, string option) => new("", RunRules.IndexOf(analysis.Declaration.Words, other => ReferenceEquals(other, word)), option);

    /// <summary>The highest it can be, as a message says it.</summary>
    public string Most => Number is null ? Site.Text(High) : $"'{Number.Name}', which goes up to {Site.Text(High)}";
}
