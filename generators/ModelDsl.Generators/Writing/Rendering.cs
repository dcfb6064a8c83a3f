using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Generators.Writing;

/// <summary>Turns a word's <see cref="Code"/> into C#: fills its holes with the names that the place at hand has for them. In the trainer numbers are those of its <paramref name="model"/>.</summary>
internal sealed class Rendering(CodeWriter writer, Func<Hole, string>? hole = null, Declaration? model = null)
{
    public string Of(Code code)
    {
        string format = writer.Full(code.Format);
        var text = new StringBuilder();
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if ((c == '{' || c == '}') && i + 1 < format.Length && format[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '{')
            {
                int end = format.IndexOf('}', i);
                text.Append(Value(code.Holes[int.Parse(format.Substring(i + 1, end - i - 1), System.Globalization.CultureInfo.InvariantCulture)]));
                i = end;
            }
            else
                text.Append(c);
        }
        return text.ToString();
    }

    public string Value(object? value) => value switch
    {
        Code code => Of(code),
        Hole asked => hole?.Invoke(asked) ?? "",
        Whole { Name: { } name } => Named(name),
        Whole whole => Value(whole.Dim),
        FreeSize free => Size(free.Size, writer),
        DataSize data => data.Size.ToNumberCode(variable => (variable.IsFree || variable.InputSize is not null) && data.Find(variable) is var (input, axis) ? $"{Value(Hole.Wire(input))}.size({Literal.Of(axis)})" : Named(variable)),
        Dim dim => dim.ToNumberCode(Named),
        Real { Name: { } name } => Named(name),
        Real real => Literal.Real(real.Low),
        Quoted quoted => Literal.Of(quoted.Value),
        PerRepetition each => each.Write(Value),
        string csharp => csharp,
        _ => Literal.Of(value),
    };

    private string Named(Variable variable) => variable.Code is { } code ? Filled(code, Named) : (variable.IsEnum ? "(int)" : "") + Named(variable.Name);

    // With the members that stand in braces as they are reached from here.
    private static string Filled(string code, Func<string, string> named) => string.Concat(code.Split('{', '}').Select((part, i) => i % 2 == 0 ? part : named(part)));

    /// <summary>A number member as it is reached from here: what is static belongs to the class.</summary>
    public string Named(string number) => (model is null ? "" : model.Find(number)?.IsStatic == true ? model.Name + "." : "_model.") + Escaped(number);

    /// <summary>A variable of the proofs as the member that it is in C#: <c>Width</c>, <c>X.Channels</c>.</summary>
    public static string NameOf(Variable variable) => variable.Code is { } code ? Filled(code, Escaped) : (variable.IsEnum ? "(int)" : "") + Escaped(variable.Name);

    /// <summary>The same where products of many numbers are calculated, which would not fit into an int.</summary>
    public static string LongNameOf(Variable variable) => (variable.IsFlag ? "" : "(long)") + NameOf(variable);

    // Only the first part is a user's name.
    private static string Escaped(string name)
    {
        int end = name.IndexOfAny(['.', '(']);
        return end < 0 ? Names.Member(name) : Names.Member(name.Substring(0, end)) + name.Substring(end);
    }

    /// <summary>A size where a model is built: of what is free until data comes the smallest, negative.</summary>
    private static string Size(Dim dim, CodeWriter writer)
    {
        if (dim.IsUnknown || dim.Variables.Any(variable => variable.Kind == VariableKind.Batch))
            return "-1";
        string code = dim.ToNumberCode(NameOf);
        if (dim.IsFree)
            return dim.Equals(Dim.Of(dim.Variables.First())) ? "-" + code : $"-({code})";
        string[] inputs = [.. FreeSize.Inputs(dim).Select(Extent)];
        return inputs.Length == 0 ? code : dim.Equals(Dim.Of(dim.Variables.First())) ? inputs[0] : $"{writer.Full("Checked.Size")}({code}, {string.Join(", ", inputs)})";
    }

    private static string Extent(Variable size) => size.InputSize is var (input, axis) ? $"{Names.Member(input)}.Extent({Literal.Of(axis)})" : size.Extent!;

    /// <summary>Nobody knows it where the model is built.</summary>
    public static bool IsFree(Dim dim) => dim.IsUnknown || dim.IsFree;

    public static string Sizes(IEnumerable<Dim> sizes, CodeWriter writer) => string.Join(", ", sizes.Select(size => Size(size, writer)));
}

/// <summary>A hole whose value differs from one repetition of an operation to the next; written in terms of the loop's variable. <paramref name="isOpen"/>: there may be more repetitions than values.</summary>
internal sealed class PerRepetition(IReadOnlyList<object?> values, bool isOpen)
{
    public string Write(Func<object?, string> write)
    {
        var texts = values.Select(write).ToArray();
        if (texts.All(text => text == texts[0]))
            return texts[0];
        if (texts.Skip(1).All(text => text == texts[1]))
            return $"i == 0 ? {texts[0]} : {texts[1]}";
        return Linear() ?? Lookup(texts);
    }

    // 64 + 32 * i
    private string? Linear()
    {
        var dims = values.Select(value => value switch { Whole whole => whole.Dim, Dim dim => dim, _ => null }).ToArray();
        if (dims.Length < 2 || dims.Any(dim => dim is null || dim.IsUnknown))
            return null;
        var step = dims[1]! - dims[0]!;
        for (int i = 2; i < dims.Length; i++)
            if (!(dims[i]! - dims[i - 1]!).Equals(step))
                return null;
        var index = Dim.Of(Variable.Opaque("i"));
        return (dims[0]! + step * index).ToCode(Rendering.NameOf);
    }

    private string Lookup(string[] texts)
    {
        var cases = texts.Select((text, i) => i == texts.Length - 1 && !isOpen ? $"_ => {text}" : $"{i} => {text}");
        if (isOpen)
            cases = cases.Append($"_ => throw new global::System.NotSupportedException(\"At most {texts.Length} repetitions that differ like this.\")");
        return $"i switch {{ {string.Join(", ", cases)} }}";
    }
}
