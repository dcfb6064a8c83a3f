using System.Collections.Generic;
using System.Threading;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>The blocks that a class may use, by their full names.</summary>
internal sealed class Library(IEnumerable<Declaration> blocks, CancellationToken cancellation, long budget = 4096, bool isLenient = false, Falsification? falsified = null)
{
    private readonly Dictionary<string, Declaration> _blocks = ByName(blocks);
    private readonly Dictionary<string, bool> _wrong = [];

    /// <summary>A word whose demand failed gives what it would have given: for the types of a wrong model, never for judging it.</summary>
    public bool IsLenient => isLenient;

    /// <summary>What a test made wrong, to see that other tests notice; null outside tests.</summary>
    public Falsification? Falsified => falsified;

    public CancellationToken Cancellation => cancellation;

    /// <summary>One question of the proofs may look at this many assignments: small, since answers are wanted while someone types.</summary>
    public Solver NewSolver() => new(budget, cancellation);

    public Declaration? Find(string fullName) => _blocks.TryGetValue(fullName, out var block) ? block : null;

    /// <summary>True if the block is wrong whoever uses it; then its uses are not blamed again.</summary>
    public bool IsWrong(Declaration block)
    {
        if (_wrong.TryGetValue(block.FullName, out bool known))
            return known;
        _wrong[block.FullName] = false;
        return _wrong[block.FullName] = Inference.Run(block, this).HasErrors;
    }

    private static Dictionary<string, Declaration> ByName(IEnumerable<Declaration> blocks)
    {
        var byName = new Dictionary<string, Declaration>();
        foreach (var block in blocks)
            byName[block.FullName] = block;
        return byName;
    }
}
