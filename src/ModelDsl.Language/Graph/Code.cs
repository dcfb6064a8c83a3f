using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// A piece of C#: text of our own with holes for sizes, numbers, names and other pieces. The text is written here and nowhere else, so what a user
/// wrote comes in only through holes, and one writer turns every hole into C# (invariant, escaped).
/// A hole may hold a Dim, a <see cref="FreeSize"/>, a <see cref="DataSize"/>, a <see cref="Whole"/>, a <see cref="Real"/>, a bool, an int, a long, a double, a <see cref="Hole"/>, another Code, or a string that is C# already.
/// </summary>
internal sealed class Code : IEquatable<Code>
{
    public Code(string format, params object?[] holes) => (Format, Holes) = (format, holes);

    public string Format { get; }

    public object?[] Holes { get; }

    public static Code Nothing { get; } = new("");

    public static implicit operator Code(FormattableString text) => new(text.Format, text.GetArguments());

    /// <summary>An optional argument, written only where it is not the default: <c>, bias: false</c>.</summary>
    public static Code Option(string name, object value, object standard) => Equals(Plain(value), Plain(standard)) ? Nothing : new Code(", " + name + ": {0}", value);

    /// <summary>Sizes along several axes as TorchSharp takes them: one number for all axes everywhere, or one for each everywhere. Without a name they stand by position, and the standard ones are left out.</summary>
    public static Code Sizes(params (string? Name, Whole[] Sizes, int? Standard)[] arguments)
    {
        bool isOne = Array.TrueForAll(arguments, static argument => IsOne(argument.Sizes));
        var format = new StringBuilder();
        var holes = new List<object?>();
        foreach (var (name, sizes, standard) in arguments)
            if (standard is not { } usual || !IsOne(sizes) || sizes[0] is not { Name: null } first || first.Dim.Constant != usual)
            {
                format.Append(name is null ? ", " : $", {name}: ").Append(isOne ? "" : "(");
                for (int i = 0; i < (isOne ? 1 : sizes.Length); i++)
                {
                    format.Append(i > 0 ? ", " : "").Append('{').Append(holes.Count).Append('}');
                    holes.Add(sizes[i]);
                }
                format.Append(isOne ? "" : ")");
            }
        return new Code(format.ToString(), [.. holes]);

        static bool IsOne(Whole[] sizes)
        {
            for (int i = 1; i < sizes.Length; i++)
                if (!sizes[i].Equals(sizes[0]))
                    return false;
            return true;
        }
    }

    public bool Equals(Code? other) => other is not null && Format == other.Format && Holes.SequenceEqual(other.Holes);

    public override bool Equals(object? other) => Equals(other as Code);

    public override int GetHashCode() => Format.GetHashCode();

    private static object Plain(object value) => value switch
    {
        Whole { Name: null } whole when whole.Dim.Constant is { } constant => constant,
        Real { Constant: { } constant } => constant,
        int number => (long)number,
        _ => value,
    };
}

/// <summary>A size that may be free until data comes: then it is negative.</summary>
internal sealed record FreeSize(Dim Size)
{
    /// <summary>The sizes of a block's inputs, and of blocks that it has made, that it is calculated of: whether they are free only a use knows.</summary>
    public static IEnumerable<Variable> Inputs(Dim size) => size.Variables.Where(variable => variable.InputSize is not null || variable.Extent is not null);
}

/// <summary>A size that is calculated, when data is there, of sizes that the inputs of <paramref name="Of"/> have: a model whose inputs have free ones, or a block.</summary>
internal sealed record DataSize(Dim Size, Analysis Of)
{
    /// <summary>The input, and which axis of it, that is as long as a free size; -1 is none.</summary>
    public (string Input, int Axis) Find(Variable free) =>
        free.InputSize is var (input, axis) ? (input, axis) : Of.Inputs.Select(input => (input.Name, input.Output.Shape.Sizes.ToList().FindIndex(Dim.Of(free).Equals))).FirstOrDefault(found => found.Item2 >= 0) is { Name: not null } found ? found : ("", -1);

    /// <summary>Whether all that is free in it stands there.</summary>
    public bool IsKnown => Size.Variables.All(variable => !variable.IsFree || Find(variable).Axis >= 0);
}

/// <summary>What only the writer knows: the variable that holds the current value, the field that holds the module, the variable of another stage.</summary>
internal sealed record Hole(HoleKind Kind, string Stage = "")
{
    public static Hole Value { get; } = new(HoleKind.Value);

    public static Hole Module { get; } = new(HoleKind.Module);

    /// <summary>In front of a method of the model: nothing inside it.</summary>
    public static Hole Model { get; } = new(HoleKind.Model);

    /// <summary>The module of another stage that has but one.</summary>
    public static Hole ModuleOf(string stage) => new(HoleKind.ModuleOf, stage);

    public static Hole Wire(string stage) => new(HoleKind.Wire, stage);
}

internal enum HoleKind { Value, Module, ModuleOf, Wire, Target, Prediction, SampleWeight, ClassWeights, Model }
