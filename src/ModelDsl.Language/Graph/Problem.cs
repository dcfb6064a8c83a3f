using System.Collections.Generic;

namespace ModelDsl.Language.Graph;

/// <summary>One mistake: which rule, where, with what to say. <paramref name="Inside"/> names the stage of a used block in which it arose; <paramref name="Repair"/> is what the light bulb does, if one repair is right; <paramref name="When"/> stands behind what is wrong, in front of what to do; <paramref name="Because"/> at the end, and then <paramref name="Origin"/> is where it arose.</summary>
internal sealed record Problem(Rule Rule, Place Place, EquatableArray<string> Arguments, string? Inside = null, Repair? Repair = null, string When = "", string Because = "", Place? Origin = null)
{
    public string Message
    {
        get
        {
            string message = string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]);
            int advice = message.IndexOf(": ", System.StringComparison.Ordinal);
            message = message.Insert(advice < 0 ? message.Length : advice, When) + Because;
            return Inside is null ? message : $"in {Inside}: {message}";
        }
    }
}
