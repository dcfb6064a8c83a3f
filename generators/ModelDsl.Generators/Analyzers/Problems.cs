using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>The problems of a class. They follow from the declarations and the recorded keys alone, so while someone types elsewhere they are remembered.</summary>
internal static class Problems
{
    private const int Most = 1024;
    private static readonly ConcurrentDictionary<(ModelGenerator.Unit, KeyRecord?), EquatableArray<Problem>> Known = new();

    public static EquatableArray<Problem> Of(ModelGenerator.Unit unit, CancellationToken cancellation, KeyRecord? record = null)
    {
        // Once: to hash a declaration takes a look at all of it.
        return Known.GetOrAdd((unit, record), _ =>
        {
            if (Known.Count >= Most)
                Known.Clear();
            return Inference.Run(unit.Declaration, new Library(unit.Blocks, cancellation, record: record)).Problems.ToEquatable();
        });
    }
}
