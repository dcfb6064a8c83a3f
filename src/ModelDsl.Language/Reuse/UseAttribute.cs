using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Applies a block: a class with <see cref="BlockAttribute"/>, or a hand-written module with <see cref="BlockAttribute"/> and <see cref="ShapeAttribute"/>.</summary>
/// <typeparam name="TBlock">The block.</typeparam>
/// <param name="arguments">Its arguments in their order: constants or names of number members. Others follow by name in <see cref="WithAttribute"/>.</param>
public sealed class UseAttribute<TBlock>(params object[] arguments) : UseWordAttribute(arguments);

/// <inheritdoc cref="UseAttribute{TBlock}"/>
public abstract class UseWordAttribute : OperationAttribute, ITypeArgument
{
    private protected UseWordAttribute(object[] arguments) => Arguments = arguments;

    /// <summary>The arguments by position.</summary>
    public object[] Arguments { get; }

    /// <summary>The [With] words behind this use, with the numbers of their attributes.</summary>
    internal List<(WithAttribute With, int Number)> Withs { get; } = [];

    /// <summary>The full name of the block.</summary>
    internal string? Block { get; private set; }

    /// <summary>The block's assembly, empty where it is that of the class which uses it.</summary>
    internal string Assembly { get; set; } = "";

    string? ITypeArgument.TypeArgument { get => Block; set => Block = value; }

    internal override bool CanHaveState => true;

    internal override Edge Apply(Site site)
    {
        if (site.Scope.Library.Find(this, site.Scope.Declaration) is not { } block)
        {
            string[] parts = (Block ?? "?").Split('<');
            site.Report(Rules.NotABlock, "T", Word.ShortName(parts[0]), parts.Length > 1 ? "generic, which no block is: derive a class from it that is not, and mark that" : "neither a [Block] class nor an nn.Module with [Block, Shape]: mark it (of a [Model], move what both need into a block), or use another type");
            return Edge.Unknown;
        }
        if (block.Origin is { Unreadable: { } why })
        {
            site.Report(Rules.UnreadableBlock, "T", block.Name, block.Origin.Assembly, why);
            return Edge.Unknown;
        }
        if (block.Unfit is not null)
        {
            site.BreakBecauseOf(block, null);
            return Edge.Unknown;
        }
        return block.Kind == ClassKind.HandWritten ? UsingModule.Apply(this, block, site) : UsingBlock.Apply(this, block, site);
    }
}
