using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

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
            foreach (var (title, edits) in Repairs.Of(diagnostic))
            {
                string key = Key(diagnostic, edits);
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => Apply(context.Document.Project.Solution, [diagnostic], key, cancellation), key), diagnostic);
            }
        return Task.CompletedTask;
    }

    /// <summary>What can be repaired together with others: the same mistake, changed in the same manner.</summary>
    internal static bool Has(Diagnostic diagnostic, string? key) => Repairs.Of(diagnostic).Any(repair => Key(diagnostic, repair.Edits) == key);

    private static string Key(Diagnostic diagnostic, IEnumerable<PlacedEdit> edits) => diagnostic.Id + ":" + string.Join("+", edits.Select(edit => edit.Kind));

    internal static async Task<Solution> Apply(Solution solution, ImmutableArray<Diagnostic> diagnostics, string key, CancellationToken cancellation)
    {
        var changes = new Changes();
        var records = new List<PlacedEdit>();
        foreach (var diagnostic in diagnostics)
        {
            var edits = Repairs.Of(diagnostic).First(repair => Key(diagnostic, repair.Edits) == key).Edits;
            changes.Add(edits, cancellation);
            records.AddRange(edits.Where(edit => edit.Kind == EditKind.Record));
        }
        foreach (var edit in records)
            solution = await Record(solution, edit, cancellation).ConfigureAwait(false);
        foreach (var (tree, texts) in changes.ByTree)
            if (solution.GetDocument(tree) is { } document)
                solution = solution.WithDocumentText(document.Id, (await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(texts));
        return solution;
    }

    // The record is no source text: it lies beside the project's.
    private static async Task<Solution> Record(Solution solution, PlacedEdit edit, CancellationToken cancellation)
    {
        if (solution.GetDocument(edit.At.SourceTree)?.Project.AdditionalDocuments.FirstOrDefault(document => RecordFile.Is(document.FilePath ?? document.Name)) is not { } file)
            return solution;
        var text = await file.GetTextAsync(cancellation).ConfigureAwait(false);
        return solution.WithAdditionalDocumentText(file.Id, SourceText.From(KeyRecord.With(text.ToString(), edit.Text), text.Encoding));
    }
}
