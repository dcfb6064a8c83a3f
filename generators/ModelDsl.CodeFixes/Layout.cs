using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelDsl.CodeFixes;

/// <summary>Where attributes and their arguments go in a text, in whatever way it is laid out: all in one list, one to a line, one list to a line, in front of the member itself.</summary>
internal sealed class Layout(SourceText text)
{
    private string NewLine => text.Lines[0] is var first && first.EndIncludingLineBreak > first.End ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";

    // ---- Attributes ---------------------------------------------------------------------------------------------

    public TextChange Before(AttributeSyntax attribute, string added)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return HasListsForEach(list) ? Insert(list.SpanStart, $"[{list.Target?.ToFullString()}{added}]{NewLine}{Indent(list.SpanStart)}")
            : Insert(attribute.SpanStart, IsFirstOnLine(attribute.SpanStart) ? $"{added},{NewLine}{Indent(attribute.SpanStart)}" : $"{added}, ");
    }

    public TextChange Behind(AttributeSyntax attribute, string added)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return HasListsForEach(list) ? Below(list, $"[{list.Target?.ToFullString()}{added}]")
            : Insert(attribute.Span.End, IsFirstOnLine(attribute.SpanStart) ? $",{NewLine}{Indent(attribute.SpanStart)}{added}" : $", {added}");
    }

    public TextChange Add(MemberDeclarationSyntax member, string added)
    {
        var last = member.AttributeLists.LastOrDefault();
        if (last is null)
            return Insert(member.SpanStart, $"[{added}]{NewLine}{Indent(member.SpanStart)}");
        added = Qualified(last.Attributes[0], added);
        return IsFirstOnLine(last.GetLastToken().GetNextToken().SpanStart) ? Below(last, $"[{added}]") : Insert(last.Attributes.Last().Span.End, $", {added}");
    }

    public IEnumerable<TextChange> Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        return list.Attributes.Count > 1 ? RemoveItem(list.Attributes, attribute) : [Delete(Whole(list.Span))];
    }

    /// <summary>Removes a member with what is written above it, and the empty line that set it apart.</summary>
    public TextChange Remove(MemberDeclarationSyntax member)
    {
        var span = member.FullSpan;
        bool isFirst = member.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.OpenBraceToken), isLast = member.GetLastToken().GetNextToken().IsKind(SyntaxKind.CloseBraceToken);
        int end = span.End;
        if (isFirst && !isLast)
            while (text.Lines.GetLineFromPosition(end) is var line && end < text.Length && text.ToString(line.Span).Trim().Length == 0)
                end = line.EndIncludingLineBreak;
        return Delete(TextSpan.FromBounds(span.Start, end));
    }

    public static IEnumerable<TextChange> Rename(AttributeSyntax attribute, string name, string[] kept)
    {
        var simple = attribute.Name switch { QualifiedNameSyntax qualified => qualified.Right, AliasQualifiedNameSyntax alias => alias.Name, var other => other };
        yield return new TextChange(simple.Span, name);
        if (attribute.ArgumentList is not { } list)
            yield break;
        var staying = list.Arguments.Where(argument => argument.NameEquals is null || kept.Contains(argument.NameEquals.Name.Identifier.ValueText)).ToArray();
        if (staying.Length == 0)
            yield return Delete(TextSpan.FromBounds(attribute.Name.Span.End, list.Span.End));
        else if (staying.Length < list.Arguments.Count)
            yield return new TextChange(list.Span, $"({string.Join(", ", staying.Select(argument => argument.ToString()))})");
    }

    /// <summary>Spelt as its neighbour is, which may have the namespace in front.</summary>
    public static string Qualified(AttributeSyntax neighbour, string added) => neighbour.Name switch
    {
        QualifiedNameSyntax qualified => $"{qualified.Left}.{added}",
        AliasQualifiedNameSyntax alias => $"{alias.Alias}::{added}",
        _ => added,
    };

    // ---- Arguments ----------------------------------------------------------------------------------------------

    public static TextChange Set(AttributeSyntax attribute, string option, string value)
    {
        if (attribute.ArgumentList is not { } list)
            return Insert(attribute.Name.Span.End, $"({option} = {value})");
        return list.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == option) is { } there ? new TextChange(there.Expression.Span, value)
            : list.Arguments.Count == 0 ? Insert(list.OpenParenToken.Span.End, $"{option} = {value}")
            : Insert(list.Arguments.Last().Span.End, $", {option} = {value}");
    }

    public IEnumerable<TextChange> Remove(AttributeArgumentSyntax argument)
    {
        var list = (AttributeArgumentListSyntax)argument.Parent!;
        return list.Arguments.Count > 1 ? RemoveItem(list.Arguments, argument) : [Delete(list.Span)];
    }

    // ---- Text ---------------------------------------------------------------------------------------------------

    // Comments on the way stay.
    private IEnumerable<TextChange> RemoveItem<T>(SeparatedSyntaxList<T> items, T item)
        where T : SyntaxNode
    {
        int at = items.IndexOf(item);
        if (at == 0)
            return [Delete(TextSpan.FromBounds(item.SpanStart, Skip(items.GetSeparator(0).Span.End, +1)))];
        var comma = items.GetSeparator(at - 1).Span;
        int start = Skip(item.SpanStart, -1);
        return start == comma.End ? [Delete(TextSpan.FromBounds(comma.Start, item.Span.End))] : [Delete(comma), Delete(TextSpan.FromBounds(start, item.Span.End))];
    }

    // A list that has its lines for itself goes with them, and with the comment behind it; else with the space behind it.
    private TextSpan Whole(TextSpan list)
    {
        var last = text.Lines.GetLineFromPosition(list.End);
        string rest = text.ToString(TextSpan.FromBounds(list.End, last.End)).Trim();
        return IsFirstOnLine(list.Start) && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal))
            ? TextSpan.FromBounds(text.Lines.GetLineFromPosition(list.Start).Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(list.Start, Skip(list.End, +1));
    }

    private TextChange Below(AttributeListSyntax list, string added)
    {
        var line = text.Lines.GetLineFromPosition(list.Span.End);
        bool isAlone = text.ToString(TextSpan.FromBounds(list.Span.End, line.End)).Trim() is { Length: 0 } or ['/', '/', ..];
        return Insert(isAlone ? line.End : list.Span.End, NewLine + Indent(list.SpanStart) + added);
    }

    // Several lists with one attribute each, every one on a line of its own.
    private bool HasListsForEach(AttributeListSyntax list) =>
        list.Parent is MemberDeclarationSyntax { AttributeLists: { Count: > 1 } lists } && lists.All(other => other.Attributes.Count == 1 && IsFirstOnLine(other.SpanStart));

    private bool IsFirstOnLine(int position) => Indent(position).Length == position - text.Lines.GetLineFromPosition(position).Start;

    // The blanks at the begin of the line.
    private string Indent(int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        int end = line.Start;
        while (end < line.End && char.IsWhiteSpace(text[end]))
            end++;
        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }

    private int Skip(int position, int direction)
    {
        while (direction > 0 ? position < text.Length && char.IsWhiteSpace(text[position]) : position > 0 && char.IsWhiteSpace(text[position - 1]))
            position += direction;
        return position;
    }

    private static TextChange Insert(int position, string added) => new(new TextSpan(position, 0), added);

    private static TextChange Delete(TextSpan span) => new(span, "");
}
