using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>The problems of a class. They follow from the declarations alone, so while someone types elsewhere they are remembered.</summary>
internal static class Problems
{
    private const int Most = 1024;
    private static readonly ConcurrentDictionary<ModelGenerator.Unit, EquatableArray<Problem>> Known = new();

    public static EquatableArray<Problem> Of(ModelGenerator.Unit unit, CancellationToken cancellation)
    {
        if (Known.TryGetValue(unit, out var known))
            return known;
        var found = Inference.Run(unit.Declaration, new Library(unit.Blocks, cancellation)).Problems.ToEquatable();
        if (Known.Count >= Most)
            Known.Clear();
        Known[unit] = found;
        return found;
    }
}
