using System.Globalization;

namespace ModelDsl.Generators.Tests;

/// <summary>Methods of one int as somebody might write them: variables, branches, loops that end, switches, early returns, tuples, a list.</summary>
internal sealed class RandomBodies(int seed)
{
    public const string Shared = "public static readonly int[] Widths = [8, 16, 24, 32];";

    private readonly Random _random = new(seed);
    private int _names;

    public string Method(string name)
    {
        _names = 0;
        string body = Statements(["I"], [], 0, false);
        return $"public static int {name}(int I) {{ {body} return {Number(["I"])}; }}";
    }

    private string Statements(List<string> known, List<string> set, int depth, bool isInLoop)
    {
        (known, set) = ([.. known], [.. set]);
        var written = new List<string>();
        for (int i = _random.Next(1, 3 - depth / 2); i > 0; i--)
            written.Add(_random.Next(10) switch
            {
                < 3 => Declared(known, set),
                < 5 when set.Count > 0 => $"{Any(set)} {Any(["=", "+=", "-="])} {Number(known)};",
                5 when set.Count > 1 => $"({set[0]}, {set[1]}) = ({set[1]}, {Number(known)});",
                6 or 7 when depth < 2 => $"if ({Condition(known)}) {{ {Statements(known, set, depth + 1, isInLoop)} }}" + (_random.Next(2) == 0 ? "" : $" else {{ {Statements(known, set, depth + 1, isInLoop)} }}"),
                8 when depth < 1 => Loop(known, set),
                8 when isInLoop => $"if ({Condition(known)}) {(_random.Next(2) == 0 ? "break" : $"return {Number(known)}")};",
                9 when depth < 2 => $"switch ({Any(known)}) {{ case 0: {Statements(known, set, 2, false)} break; case 1: case 2: {Statements(known, set, 2, false)} break; default: {Statements(known, set, 2, false)} break; }}",
                _ => ";",
            });
        return string.Join(' ', written);
    }

    private string Declared(List<string> known, List<string> set)
    {
        string name = New(), value = Number(known);
        known.Add(name);
        set.Add(name);
        return $"{Any(["int", "var"])} {name} = {value};";
    }

    private string Loop(List<string> known, List<string> set)
    {
        string index = New(), body = Statements([.. known, index], set, 1, true);
        return _random.Next(3) == 0 ? $"foreach (int {index} in Widths) {{ {body} }}" : $"for (int {index} = 0; {index} < {Any(["3", "4", "I", "I + 1"])}; {index}++) {{ {body} }}";
    }

    private string Number(List<string> known, int depth = 0)
    {
        if (depth > 1 || _random.Next(3) == 0)
            return _random.Next(2) == 0 ? Any(known) : _random.Next(10).ToString(CultureInfo.InvariantCulture);
        string a = Number(known, depth + 1), b = Number(known, depth + 1);
        return _random.Next(9) switch
        {
            < 4 => $"({a} {Any(["+", "-", "*"])} {b})",
            4 => $"({a} {Any(["/", "%"])} {_random.Next(2, 7)})",
            5 => $"Math.{Any(["Min", "Max"])}({a}, {b})",
            6 => $"({Condition(known, depth + 1)} ? {a} : {b})",
            7 => $"(Widths[Math.Clamp({a}, 0, 3)] + (int)Math.Round({b} * 1.5))",
            _ => $"({a} switch {{ 0 => {b}, < 3 => 2, var q when q > 5 => q - 1, _ => 4 }})",
        };
    }

    private string Condition(List<string> known, int depth = 0) => $"{Number(known, depth + 1)} {Any(["<", "<=", ">", ">=", "==", "!="])} {Number(known, depth + 1)}";

    private string Any(IReadOnlyList<string> of) => of[_random.Next(of.Count)];

    private string New() => "v" + (++_names).ToString(CultureInfo.InvariantCulture);
}
