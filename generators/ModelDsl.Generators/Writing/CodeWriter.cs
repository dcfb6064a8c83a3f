using System;
using System.Collections.Generic;
using System.Text;
using System.Text.RegularExpressions;
using ModelDsl.Generators.Reading;

namespace ModelDsl.Generators.Writing;

/// <summary>
/// Indented lines with LF. A line is text of our own with holes for what depends on the model; short names in our text are written in full where a user's name hides them,
/// and what came in through a hole is left as it is.
/// </summary>
internal sealed class CodeWriter(IEnumerable<string> taken)
{
    private const int CommentColumn = 84;
    private readonly StringBuilder _text = new();
    private readonly Regex? _hidden = Hidden(taken);
    private int _depth;

    public override string ToString() => _text.ToString();

    public void Line() => _text.Append('\n');

    public void Line(FormattableString text, string? comment = null)
    {
        int start = _text.Length;
        _text.Append(' ', 4 * _depth).Append(Render(text));
        if (comment is not null)
        {
            _text.Append(' ', Math.Max(1, CommentColumn - (_text.Length - start)));
            _text.Append("// ").Append(comment);
        }
        _text.Append('\n');
    }

    /// <summary>A line and what stands in braces below it.</summary>
    public IDisposable Block(FormattableString header)
    {
        Line(header);
        return Braces();
    }

    public IDisposable Braces()
    {
        Line($"{"{"}");
        _depth++;
        return new Closing(this, hasBrace: true);
    }

    /// <summary>Ends a block whose opening was not kept.</summary>
    public void Close()
    {
        _depth--;
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
            _text.Length--;                                            // no empty line before a brace
        Line($"{"}"}");
    }

    public IDisposable Indented()
    {
        _depth++;
        return new Closing(this, hasBrace: false);
    }

    /// <summary>A heading between the parts of a class.</summary>
    public void Section(string title) => Line($"{("// ---- " + title + " ").PadRight(112 - 4 * _depth, '-')}");

    /// <summary>One line of documentation; what it says is text, not XML.</summary>
    public void Summary(string text) => Line($"/// <summary>{Xml(text)}</summary>");

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A piece of our own text with its holes filled.</summary>
    public string Render(FormattableString text) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Full(text.Format), text.GetArguments());

    /// <summary>Our own text with hidden short names in full.</summary>
    public string Full(string ours) => _hidden is null ? ours : _hidden.Replace(ours, match => KnownNames.Shorts[match.Value]);

    private static Regex? Hidden(IEnumerable<string> taken)
    {
        var names = new List<string>();
        foreach (string name in taken)
            if (KnownNames.Shorts.ContainsKey(name))
                names.Add(name);
        return names.Count == 0 ? null : new Regex(@"(?<![\w.@""{])(" + string.Join("|", names) + @")(?![\w""])", RegexOptions.CultureInvariant);
    }

    private sealed class Closing(CodeWriter writer, bool hasBrace) : IDisposable
    {
        public void Dispose()
        {
            if (hasBrace)
                writer.Close();
            else
                writer._depth--;
        }
    }
}
