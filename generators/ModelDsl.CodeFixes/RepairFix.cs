using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Language;

namespace ModelDsl.CodeFixes;

/// <summary>Offers the repair that came with a diagnostic: what it changes is said where the mistake is known.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RepairFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. Rules.All.Select(rule => rule.Id)];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RepairAll.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
            if (Repairs.Of(diagnostic) is { } repair)
                context.RegisterCodeFix(CodeAction.Create(repair.Title, cancellation => Apply(context.Document.Project.Solution, [diagnostic], cancellation), Key(diagnostic)), diagnostic);
        return Task.CompletedTask;
    }

    /// <summary>What is repaired together: the same mistakes, changed in the same manner.</summary>
    internal static string? Key(Diagnostic diagnostic) => Repairs.Of(diagnostic) is { } repair ? diagnostic.Id + ":" + string.Join("+", repair.Edits.Select(edit => edit.Kind)) : null;

    internal static async Task<Solution> Apply(Solution solution, ImmutableArray<Diagnostic> diagnostics, System.Threading.CancellationToken cancellation)
    {
        var changes = new Changes();
        foreach (var diagnostic in diagnostics)
            changes.Add(Repairs.Of(diagnostic)!.Value.Edits, cancellation);
        foreach (var (tree, texts) in changes.ByTree)
            if (solution.GetDocument(tree) is { } document)
                solution = solution.WithDocumentText(document.Id, (await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(texts));
        return solution;
    }
}
