using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelDsl.CodeFixes;

/// <summary>All repairs of one kind at once. What two of them share is written once, and one that would write over another waits for the next time.</summary>
internal sealed class RepairAll : FixAllProvider
{
    public static RepairAll Instance { get; } = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            found.AddRange(await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
        else
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp) : [context.Project])
                found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        var alike = found.Where(diagnostic => RepairFix.Has(diagnostic, context.CodeActionEquivalenceKey)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ToImmutableArray();
        return alike.IsEmpty ? null : CodeAction.Create("Repair all", cancellation => RepairFix.Apply(context.Solution, alike, context.CodeActionEquivalenceKey!, cancellation), context.CodeActionEquivalenceKey);
    }
}
