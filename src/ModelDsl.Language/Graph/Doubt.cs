using ModelDsl.Language;

namespace ModelDsl.Language.Graph;

/// <summary>
/// What a warning has said of the axes of a value, at <paramref name="Place"/>. Where what follows cannot be, that is the reason: one of the two is told, the error, since a warning may be switched off;
/// but where the warning stood, with its repair, and <paramref name="Why"/> at the end.
/// </summary>
internal sealed record Doubt(Rule Rule, Place Place, Repair? Repair, string Why);
