using System.Collections.Generic;

namespace ModelDsl.Language.Graph;

/// <summary>One mistake: which rule, where, with what to say. <paramref name="Inside"/> names the stage of a used block in which it arose; <paramref name="Repair"/> is what the light bulb does, if one repair is right.</summary>
internal sealed record Problem(Rule Rule, Place Place, EquatableArray<string> Arguments, string? Inside = null, Repair? Repair = null, string When = "")
{
    public string Message
    {
        get
        {
            string message = string.Format(System.Globalization.CultureInfo.InvariantCulture, Rule.Message, [.. Arguments]) + When;
            return Inside is null ? message : $"in {Inside}: {message}";
        }
    }
}
