using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Generators.Analyzers;
using ModelDsl.Language.Graph;

namespace ModelDsl.CodeFixes;

/// <summary>The changes of one or several repairs. Only what a repair changes is written anew, so everything else stays as the user formatted it.</summary>
internal sealed class Changes
{
    private readonly List<(SyntaxTree Tree, TextChange Change)> _accepted = [];

    /// <summary>All of them in the order of the text; insertions at one place have become one.</summary>
    public IEnumerable<(SyntaxTree Tree, IEnumerable<TextChange> Changes)> ByTree => _accepted.GroupBy(item => item.Tree).Select(tree => (tree.Key, Merged(tree.Select(item => item.Change))));

    /// <summary>Adds a repair; not if it is there already, or if it meets another.</summary>
    public void Add(IEnumerable<PlacedEdit> edits, CancellationToken cancellation)
    {
        var changes = edits.SelectMany(edit => Of(edit, cancellation)).ToArray();
        if (!changes.Any(change => _accepted.Any(other => other.Tree == change.Tree && Meets(other.Change.Span, change.Change.Span))))
            _accepted.AddRange(changes);
    }

    private static IEnumerable<TextChange> Merged(IEnumerable<TextChange> changes) =>
        changes.GroupBy(change => change.Span).OrderBy(group => group.Key.Start).ThenBy(group => group.Key.End).Select(group => new TextChange(group.Key, string.Concat(group.Select(change => change.NewText))));

    private static bool Meets(TextSpan a, TextSpan b) => a.OverlapsWith(b) || (a.IsEmpty && b.IsEmpty && a.Start == b.Start) || (a.IsEmpty && b.Start < a.Start && a.Start < b.End) || (b.IsEmpty && a.Start < b.Start && b.Start < a.End);

    private static IEnumerable<(SyntaxTree Tree, TextChange Change)> Of(PlacedEdit edit, CancellationToken cancellation)
    {
        var at = Node(edit.At, cancellation);
        var layout = new Layout(at.SyntaxTree.GetText(cancellation));
        var attribute = at.FirstAncestorOrSelf<AttributeSyntax>();
        switch (edit.Kind)
        {
            case EditKind.Replace:
                return Here(new TextChange(edit.At.SourceSpan, edit.Text));
            case EditKind.Set when attribute is not null:
                return Here(Layout.Set(attribute, edit.Argument, edit.Text));
            case EditKind.Remove when edit.Argument.Length > 0 && at.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument:
                return Here(layout.Remove(argument));
            case EditKind.Remove when attribute is not null:
                return Here(layout.Remove(attribute));
            case EditKind.Remove when at is PropertyDeclarationSyntax property:
                return Here(layout.Remove(property));
            case EditKind.Before when attribute is not null:
                return Here(layout.Before(attribute, Layout.Qualified(attribute, edit.Text)));
            case EditKind.Behind when attribute is not null:
                return Here(layout.Behind(attribute, Layout.Qualified(attribute, edit.Text)));
            case EditKind.Add when at.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member:
                return Here(layout.Add(member, edit.Text));
            case EditKind.Rename when attribute is not null:
                return Here(Layout.Rename(attribute, edit.Text, edit.Argument.Split(',')));
            case EditKind.MoveBefore or EditKind.MoveBehind when attribute is not null && Node(edit.Other!, cancellation).FirstAncestorOrSelf<AttributeSyntax>() is { } other:
                return Here([.. layout.Remove(attribute), edit.Kind == EditKind.MoveBefore ? layout.Before(other, attribute.ToString()) : layout.Behind(other, attribute.ToString())]);
            case EditKind.Swap:
                return Here(new TextChange(edit.At.SourceSpan, Text(edit.Other!)), new TextChange(edit.Other!.SourceSpan, Text(edit.At)));
            default:
                return [];
        }

        IEnumerable<(SyntaxTree, TextChange)> Here(params IEnumerable<TextChange> changes) => changes.Select(change => (at.SyntaxTree, change));

        string Text(Location location) => location.SourceTree!.GetText(cancellation).ToString(location.SourceSpan);
    }

    private static SyntaxNode Node(Location location, CancellationToken cancellation) => location.SourceTree!.GetRoot(cancellation).FindNode(location.SourceSpan, getInnermostNodeForTie: true);
}
