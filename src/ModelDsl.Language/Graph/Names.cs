using System.Linq;
using System.Text;

namespace ModelDsl.Language.Graph;

/// <summary>How one name becomes another.</summary>
internal static class Names
{
    private static readonly string[] Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do", "double", "else", "enum", "event",
        "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object",
        "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    // Short names of types and locals in generated constructors and methods.
    private static readonly string[] Used = ["torch", "nn", "parts", "nameof", "scope", "training", "global", "field", "value", "i", "n", "module"];

    /// <summary>PyTorch's form of a stage's name: <c>SelfAttn</c> is <c>self_attn</c>, <c>Conv1</c> is <c>conv1</c>.</summary>
    public static string Snake(string name)
    {
        var text = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1])))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>A parameter's or variable's name: <c>Stride</c> is <c>stride</c>, <c>Class</c> is <c>@class</c>; never one that generated code itself uses there.</summary>
    public static string Parameter(string name)
    {
        string camel = Camel(name.TrimStart('_') is { Length: > 0 } letters ? letters : "_" + name);
        return Keywords.Contains(camel) ? "@" + camel : Used.Contains(camel) ? camel + "_" : camel;
    }

    /// <summary>A type as messages name it: <c>an int</c>, <c>a DayOfWeek</c>.</summary>
    public static string OfType(string type) => (type == "int" ? "an " : "a ") + Word.ShortName(type);

    /// <summary>A member as C# wants it: <c>@class</c> where it is a keyword.</summary>
    public static string Member(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>The camel-case name without an escape, as the tail of a field's name.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
