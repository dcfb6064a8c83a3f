using System;

namespace ModelDsl.Language.Graph;

/// <summary>For tests of tests: a rule that is never reported, and words that give another edge than they should.</summary>
internal sealed record Falsification(string? SilentRule = null, Func<string, Edge, Edge>? Edge = null);
