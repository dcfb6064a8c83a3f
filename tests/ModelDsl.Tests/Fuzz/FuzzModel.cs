using System.Globalization;
using System.Text;

namespace ModelDsl.Tests.Fuzz;

/// <summary>A number as it stands in a declaration, with its value (or two, for rows and columns) in a world.</summary>
internal sealed record Argument(string Text, params Func<World, double>[] Values)
{
    public bool IsNamed => Text.Contains("nameof(", StringComparison.Ordinal);

    public static Argument Of(long value) => new(value.ToString(CultureInfo.InvariantCulture), _ => value);

    public static Argument Of(double value) => new(value.ToString("0.0###", CultureInfo.InvariantCulture), _ => value);

    public static Argument Of(bool value) => new(value ? "true" : "false", _ => value ? 1 : 0);

    public static Argument Pair(long rows, long columns) => new($"new[] {{ {rows}, {columns} }}", _ => rows, _ => columns);

    public static Argument Named(string name) => new($"nameof({name})", world => world.Number(name));
}

/// <summary>A number member: a hyperparameter, an argument or an axis with its <paramref name="Values"/>, or a derived number with its <paramref name="Body"/>.</summary>
internal sealed record FuzzNumber(string Name, string Type, string Words, IReadOnlyList<double> Values, string Body = "", Func<World, double>? Value = null, bool IsIndexed = false)
{
    public bool IsAxis => Words.StartsWith("Axis", StringComparison.Ordinal);

    public bool IsArgument => Words.StartsWith("Argument", StringComparison.Ordinal);

    public bool IsDerived => Value is not null;

    /// <summary>What it is where nobody sets it; the first of its values, by how they are made.</summary>
    public double Standard => Values[0];

    public string Source => IsDerived ? $"    {Type} {Name}{(IsIndexed ? "(int i)" : "")} => {Body};\n\n" : $"    [{Words}]\n    public partial {Type} {Name} {{ get; }}\n\n";
}

/// <summary>An input: its sizes (none: a block's), the number of ids (null: floats), the bounds of its values.</summary>
internal sealed record FuzzInput(IReadOnlyList<Argument> Sizes, Argument? Ids = null, (double Min, double Max)? Bounds = null)
{
    public string Text
    {
        get
        {
            var parts = Sizes.Select(size => size.Text).ToList();
            if (Ids is not null)
                parts.Add("Ids = " + Ids.Text);
            if (Bounds is { } bounds)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"Min = {bounds.Min:0.0}, Max = {bounds.Max:0.0}"));
            return parts.Count == 0 ? "Input" : $"Input({string.Join(", ", parts)})";
        }
    }
}

/// <summary>One word with its arguments. <paramref name="Withs"/> stand behind a use: an argument's value, or the stage of a further input.</summary>
internal sealed record FuzzOperation(string Word, params Argument[] Arguments)
{
    /// <summary>The operation behind it is there where this one is not: only behind both has the value as many axes everywhere.</summary>
    public bool IsHalf { get; init; }

    public IReadOnlyList<(string Name, Argument Value)> Options { get; init; } = [];

    public IReadOnlyList<string> Wires { get; init; } = [];

    public IReadOnlyList<(string Name, Argument? Value, string? Wire)> Withs { get; init; } = [];

    public string? Block { get; init; }

    public string? Method { get; init; }

    public string? When { get; init; }

    public Argument? Repeat { get; init; }

    public Argument? Option(string name) => Options.FirstOrDefault(option => option.Name == name).Value;

    public IEnumerable<Argument> All => Arguments.Concat(Options.Select(option => option.Value)).Concat(Withs.Select(with => with.Value!).Where(value => value is not null)).Concat(Repeat is null ? [] : [Repeat]);

    public string Text(string model)
    {
        var parts = Arguments.Select(argument => argument.Text).Concat(Wires.Select(wire => $"nameof({wire})")).ToList();
        if (Method is not null)
            parts.Insert(0, $"nameof({Method})");
        parts.AddRange(Options.Select(option => $"{option.Name} = {option.Value.Text}"));
        if (When is not null)
            parts.Add($"When = nameof({When})");
        if (Repeat is not null)
            parts.Add("Repeat = " + Repeat.Text);
        string type = Block is null ? "" : $"<{BlockName(model)}>";
        string withs = string.Concat(Withs.Select(with => $", With(nameof({BlockName(model)}.{with.Name}), {with.Value?.Text ?? $"nameof({with.Wire})"})"));
        return Word + type + (parts.Count == 0 ? "" : $"({string.Join(", ", parts)})") + withs;
    }

    private string BlockName(string model) => Block == Handwritten.Block ? Block : $"{model}_{Block}";
}

internal sealed record FuzzStage(string Name, IReadOnlyList<FuzzOperation> Operations)
{
    public FuzzInput? Input { get; init; }

    public string? From { get; init; }

    public string? When { get; init; }

    public bool IsOutput { get; init; }

    /// <summary>The number of an operation's attribute on the stage.</summary>
    public int Place(int operation) => (Input is not null || From is not null ? 1 : 0) + Operations.Take(operation).Sum(before => 1 + before.Withs.Count);

    public string Source(string model)
    {
        var words = new List<string>();
        if (Input is not null)
            words.Add(Input.Text);
        else if (From is not null)
            words.Add($"From(nameof({From}))");
        words.AddRange(Operations.Select(operation => operation.Text(model)));
        if (When is not null)
            words.Add($"When(nameof({When}))");
        if (IsOutput)
            words.Add("Output");
        return $"{(words.Count == 0 ? "" : $"    [{string.Join(", ", words)}]\n")}    public partial Layer {Name} {{ get; }}\n\n";
    }
}

/// <summary>A model or a block.</summary>
internal sealed record FuzzClass(string Name, IReadOnlyList<FuzzNumber> Numbers, IReadOnlyList<FuzzStage> Stages)
{
    public string Source(string model, bool isBlock)
    {
        var text = new StringBuilder(isBlock ? $"[Block]\npublic partial class {model}_{Name}\n{{\n" : $"[Model]\npublic partial class {model}\n{{\n");
        foreach (var number in Numbers)
            text.Append(number.Source);
        foreach (var stage in Stages)
            text.Append(stage.Source(model));
        foreach (string method in Stages.SelectMany(stage => stage.Operations).Select(operation => operation.Method ?? "").Where(method => method.Length > 0).Distinct())
            text.Append(Handwritten.Methods[method].Source);
        return text.Append("}\n\n").ToString();
    }
}

/// <summary>A model with the blocks it uses.</summary>
internal sealed record FuzzModel(string Name, FuzzClass Class, IReadOnlyDictionary<string, FuzzClass> Blocks)
{
    public string Source => string.Concat(UsedBlocks.Select(block => block.Source(Name, isBlock: true))) + Class.Source(Name, isBlock: false);

    public IEnumerable<FuzzClass> UsedBlocks => Used(Class).Distinct();

    private IEnumerable<FuzzClass> Used(FuzzClass user) => user.Stages.SelectMany(stage => stage.Operations).Where(operation => operation.Block is not null && Blocks.ContainsKey(operation.Block))
        .SelectMany(operation => Used(Blocks[operation.Block!]).Append(Blocks[operation.Block!]));
}
