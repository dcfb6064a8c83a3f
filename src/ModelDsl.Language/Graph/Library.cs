using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>The blocks that a class may use, by their keys.</summary>
internal sealed class Library(IEnumerable<Declaration> blocks, CancellationToken cancellation, long budget = 4096, bool isLenient = false, Falsification? falsified = null, KeyRecord? record = null)
{
    private readonly Dictionary<string, Declaration> _blocks = ByName(blocks);
    private readonly Dictionary<string, Analysis?> _byItself = [];

    /// <summary>A word whose demand failed gives what it would have given: for the types of a wrong model, never for judging it.</summary>
    public bool IsLenient => isLenient;

    /// <summary>What a test made wrong, to see that other tests notice; null outside tests.</summary>
    public Falsification? Falsified => falsified;

    /// <summary>The keys that were recorded; null where nobody records them.</summary>
    public KeyRecord? Record => record;

    public CancellationToken Cancellation => cancellation;

    /// <summary>One question of the proofs may look at this many assignments: small, since answers are wanted while someone types.</summary>
    public Solver NewSolver() => new(budget, cancellation);

    /// <summary>The block that a use in this class applies; null if it is none.</summary>
    /// <remarks>One that is generic, which no block can be, is declared under its name alone.</remarks>
    public Declaration? Find(UseWordAttribute use, Declaration user) =>
        use.Block is { } name && (_blocks.TryGetValue(user.KeyOfUsed(use.Assembly, name), out var block) || (_blocks.TryGetValue(user.KeyOfUsed(use.Assembly, name.Split('<')[0]), out block) && block.Unfit is not null)) ? block : null;

    /// <summary>What is wrong with the block whoever uses it, if anything; then its uses are not blamed again.</summary>
    public Problem? Mistake(Declaration block) => ByItself(block)?.Problems.FirstOrDefault(problem => problem.Rule.Severity == Severity.Error);

    /// <summary>What the block comes to by itself; null while that is being found out.</summary>
    public Analysis? ByItself(Declaration block)
    {
        if (_byItself.TryGetValue(block.Key, out var known))
            return known;
        _byItself[block.Key] = null;
        return _byItself[block.Key] = Inference.Run(block, this);
    }

    private static Dictionary<string, Declaration> ByName(IEnumerable<Declaration> blocks)
    {
        var byName = new Dictionary<string, Declaration>();
        foreach (var block in blocks)
            byName[block.Key] = block;
        return byName;
    }
}
