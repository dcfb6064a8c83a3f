using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>
/// What a user wrote in one class: a model, a block, or a hand-written module with a declared shape.
/// This is the generator's cache boundary: immutable, equal by value all the way down, no symbol, no syntax, no position.
/// Moving code or writing a comment changes nothing here; a problem is therefore told by <see cref="Place"/>, not by position.
/// <paramref name="Unfit"/> is null for a class whose other part can be written; else the head of a part that holds nothing but the other halves of its properties, or empty where not even
/// that is possible; <paramref name="Demanded"/> is what this part must hold besides, or what it derives from would be a second mistake. <paramref name="Origin"/> is null for a class of the assembly that is compiled.
/// <paramref name="MissingTypes"/> are those of stages that exist nowhere: C# would say so of both halves of a property, and not what a stage is.
/// </summary>
internal sealed record Declaration(
    ClassKind Kind,
    string Namespace,
    string Name,
    EquatableArray<string> Hosts,
    string Modifiers,
    EquatableArray<Word> Words,
    EquatableArray<Member> Members,
    EquatableArray<string> TakenNames,
    HandWritten? HandWritten = null,
    string? Unfit = null,
    Origin? Origin = null,
    Demands? Demanded = null,
    EquatableArray<string> MissingTypes = default)
{
    /// <summary>The name under which uses find this class: two assemblies may each have one of the same full name.</summary>
    public string Key => KeyOf(Origin?.Assembly ?? "", FullName);

    /// <summary>The class as generated code of the assembly that is compiled calls it.</summary>
    public string CodeName => Origin is { Alias: not "global" and var alias } ? alias + FullName.Substring("global".Length) : FullName;

    /// <summary>What others must know of it, without what only its own other part needs: this is stamped into its assembly.</summary>
    public Declaration Stamped => this with { Members = Members.Select(member => member with { Documentation = "", Accessors = Member.Plain }).ToEquatable(), TakenNames = default, Demanded = default, MissingTypes = default };

    /// <summary>The key of the block that a [Use] of this class applies: in its own assembly, unless the word says another.</summary>
    public string KeyOfUsed(string assembly, string fullName) => KeyOf(assembly.Length > 0 ? assembly : Origin?.Assembly ?? "", fullName);

    /// <summary>Whether a word names this member.</summary>
    public bool Mentions(string name) => Members.SelectMany(member => member.Words).Concat(Words).SelectMany(word => word.Arguments).Any(argument => argument.Value is EquatableArray<object?> items ? items.Contains(name) : name.Equals(argument.Value));

    /// <summary>The full C# name: <c>global::Namespace.Host.Name</c>.</summary>
    public string FullName
    {
        get
        {
            string path = Namespace.Length == 0 ? "global::" : $"global::{Namespace}.";
            foreach (string host in Hosts)
                path += HostName(host) + ".";
            return path + Name;
        }
    }

    /// <summary>Whether generated code that uses this block may ask for one of its stages.</summary>
    public bool Shows(Member stage) => stage.Modifiers.Contains("public") || (stage.Modifiers.Contains("internal") && Origin is null or { SeesInternals: true });

    /// <summary>A member by its name; of several with one name a number, not a method beside it.</summary>
    public Member? Find(string name)
    {
        Member? method = null;
        foreach (var member in Members)
            if (member.Name == name && member.Kind != MemberKind.Method)
                return member;
            else if (member.Name == name)
                method ??= member;
        return method;
    }

    private static string KeyOf(string assembly, string fullName) => assembly.Length == 0 ? fullName : assembly + "|" + fullName;

    // A host is kept as it must be written again: "public partial class Outer".
    private static string HostName(string host) => host.Substring(host.LastIndexOf(' ') + 1);
}

/// <summary>A module written by hand: its constructors, the shortest first, and what is wrong with it; null: nothing.</summary>
internal sealed record HandWritten(EquatableArray<EquatableArray<Parameter>> Constructors, string? Fault);

/// <summary>
/// Where a class of another assembly comes from: the assembly's name, the alias by which its types are called, whether its internal members are seen here, and why it cannot be read; null: it can.
/// </summary>
internal sealed record Origin(string Assembly, string Alias = "global", bool SeesInternals = false, string? Unreadable = null);

internal enum ClassKind { Model, Block, HandWritten }

/// <summary>What torch's modules ask of a class, in C#: the list of bases that an override of its own needs, or nothing, and the members that a module must have.</summary>
internal sealed record Demands(string Base, EquatableArray<string> Members);

/// <summary>One property or method of the class. <paramref name="Accessors"/> are those of a partial property, as its other half must have them.</summary>
internal sealed record Member(
    MemberKind Kind,
    string Name,
    string Type,
    string Modifiers,
    string Documentation,
    EquatableArray<Word> Words,
    NumberExpression? Expression,
    EquatableArray<Parameter> Parameters,
    string Accessors = Member.Plain,
    EnumMembers? Enum = null)
{
    /// <summary>The accessors of nearly all partial properties.</summary>
    public const string Plain = "get => field;";

    public bool IsStatic => Modifiers.Contains("static");

    /// <summary>Of a number: in C# it is a member of an enum.</summary>
    public bool IsEnum => Type is not ("int" or "double" or "bool" or "float" or "long");

    /// <summary>Of a derived number: nothing outside of its class sees it.</summary>
    public bool IsPrivate => Modifiers.Contains("private");
}

internal enum MemberKind
{
    /// <summary>A partial property of type Layer.</summary>
    Stage,

    /// <summary>A partial property with [Range], [Choice], [Argument] or [Axis].</summary>
    Number,

    /// <summary>An ordinary member that computes a number: <c>int Hidden => 4 * Width;</c>, or <c>double Drop(int i) => ...</c>.</summary>
    Derived,

    /// <summary>A partial property with words that cannot be any of these: static, of another type, without a getter.</summary>
    Stray,

    /// <summary>A field or property of a model that can change, and is therefore no number.</summary>
    Changing,

    /// <summary>A method on tensors with a declared shape, for [Call], or any method that a [Loss] may name.</summary>
    Method,
}

/// <summary>A parameter of a method or of a hand-written module's constructor. <paramref name="Default"/> is C#, null if there is none.</summary>
internal sealed record Parameter(string Name, string Type, string? Default);

/// <summary>
/// One attribute as it was written. <paramref name="Type"/> is the metadata name without namespace and arity where it is a word of this language, else the full C# name. <paramref name="Assembly"/> is that
/// of the block that a [Use] applies, empty where it is that of the class itself.
/// </summary>
internal sealed record Word(WordKind Kind, string Type, string? TypeArgument, EquatableArray<Argument> Arguments, RunFacts? Facts = null, string Assembly = "")
{
    public string Display => WithoutSuffix(ShortName(Type)) + (TypeArgument is null ? "" : "<" + ShortName(TypeArgument) + ">");

    public Argument? Find(string name)
    {
        foreach (var argument in Arguments)
            if (argument.Name == name)
                return argument;
        return null;
    }

    /// <summary>A word as it is written: without the "Attribute" of its class.</summary>
    public static string WithoutSuffix(string name) => name.EndsWith("Attribute") ? name.Substring(0, name.Length - "Attribute".Length) : name;

    public static string ShortName(string type) => type.Substring(System.Math.Max(type.LastIndexOf('.'), type.LastIndexOf(':')) + 1);
}

internal enum WordKind { Language, Optimizer, Schedule, Callback, Metric }

/// <summary>One argument: a constructor's parameter by its name, or an option. <paramref name="Value"/> is null, bool, int, double, string (of a run word also any other constant), <see cref="EnumValue"/>, <see cref="TypeValue"/> or an EquatableArray of such.</summary>
internal sealed record Argument(string Name, object? Value, bool IsOption);

internal sealed record EnumValue(string Type, string Name, long Number);

/// <summary>A <c>typeof(...)</c>: its full C# name, and of a metric the target that it needs.</summary>
internal sealed record TypeValue(string Type, bool IsMetric = false, string Target = "");

/// <summary>What the analyzer must know of a run word, read from its class: the attributes on it, and its options. <paramref name="DecoupledDecay"/> is what an optimizer with decoupled weight decay takes if not told otherwise.</summary>
internal sealed record RunFacts(string Label, bool HigherIsBetter, string Target, EquatableArray<RunOption> Options = default, bool HasDirection = true, double? DecoupledDecay = null, bool NeedsValidation = false);

/// <summary>An option of a run word, with the bounds that [Bounds] sets.</summary>
internal sealed record RunOption(string Type, string Name, double Low, double High, bool IsLowExcluded, bool IsHighExcluded, EpochFacts? Epochs = null, bool IsSettable = true)
{
    /// <summary>What is wanted, in words, where these values do not fit; null where they do.</summary>
    public string? Refuses(double low, double high)
    {
        bool isFinite = !double.IsNaN(low) && !double.IsNaN(high) && !double.IsInfinity(low) && !double.IsInfinity(high);
        bool isBounded = !double.IsNegativeInfinity(Low) || !double.IsPositiveInfinity(High);
        bool fits = !isBounded || (isFinite && low >= Low && high <= High && !(IsLowExcluded && low == Low) && !(IsHighExcluded && high == High));
        return fits ? null : Wanted;
    }

    private string Wanted
    {
        get
        {
            string least = double.IsNegativeInfinity(Low) ? "" : (IsLowExcluded ? "greater than " : "at least ") + Site.Text(Low);
            string most = double.IsPositiveInfinity(High) ? "" : (IsHighExcluded ? "less than " : "at most ") + Site.Text(High);
            return least.Length == 0 && most.Length == 0 ? "a finite number" : least.Length == 0 || most.Length == 0 ? least + most : $"{least} and {most}";
        }
    }
}

/// <summary>That an option counts epochs, and what happens where the run has too few or too many for it.</summary>
internal sealed record EpochFacts(string Otherwise, bool MayBeAll, string? Shorter, string? After);

/// <summary>Where a problem is: a member ("" is the class itself), the number of an attribute on it (-1: the member's name), and an argument of that attribute (null: the whole attribute; "T": its type argument; "stages[1]": the second of a list).</summary>
internal sealed record Place(string Member, int Word = -1, string? Argument = null);

/// <summary>What is known of an enum that stands as a type argument; its argument is called "T".</summary>
internal sealed record EnumMembers(EquatableArray<string> Names, EquatableArray<long> Values, bool IsCounted, string Type = "", bool IsVisible = true);
