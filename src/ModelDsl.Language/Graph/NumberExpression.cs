using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>
/// The small pure part of C# that a derived number may use and still be read into the proofs: arithmetic, comparison, <c>?:</c>,
/// Math.Min and Math.Max, rounding, other number members, sizes of stages. Anything else is <see cref="Other"/>: still called when the program runs, but not proven.
/// </summary>
internal abstract record NumberExpression
{
    // Tables ask for it all the time, and of a long expression it asks every piece.
    private int _hash;

    protected NumberExpression()
    {
    }

    // What is changed has another hash.
    protected NumberExpression(NumberExpression original)
    {
    }

    public virtual bool Equals(NumberExpression? other) => other is not null && EqualityContract == other.EqualityContract;

    public override int GetHashCode() => EqualityContract.GetHashCode();

    protected int Hash<T>(T parts) where T : struct
    {
        if (_hash == 0)
            _hash = parts.GetHashCode();
        return _hash;
    }

    /// <summary>This and all pieces that it is made of.</summary>
    public IEnumerable<NumberExpression> All()
    {
        NumberExpression[] pieces = this switch
        {
            Unary unary => [unary.Operand],
            Binary binary => [binary.Left, binary.Right],
            Extreme extreme => [extreme.Left, extreme.Right],
            Conditional conditional => [conditional.Condition, conditional.Then, conditional.Otherwise],
            Call call => [call.Argument],
            Monotone monotone => [monotone.Operand],
            Size size => [size.Axis],
            IsFree free => [free.Axis],
            _ => [],
        };
        return pieces.SelectMany(piece => piece.All()).Prepend(this);
    }

    /// <summary>The same with some of its pieces replaced: those for which <paramref name="by"/> is not null.</summary>
    public NumberExpression Replaced(System.Func<NumberExpression, NumberExpression?> by)
    {
        NumberExpression In(NumberExpression piece) => piece.Replaced(by);
        return by(this) ?? this switch
        {
            Unary unary => unary with { Operand = In(unary.Operand) },
            Binary binary => binary with { Left = In(binary.Left), Right = In(binary.Right) },
            Extreme extreme => extreme with { Left = In(extreme.Left), Right = In(extreme.Right) },
            Conditional conditional => new Conditional(In(conditional.Condition), In(conditional.Then), In(conditional.Otherwise)),
            Call call => call with { Argument = In(call.Argument) },
            Monotone monotone => monotone with { Operand = In(monotone.Operand) },
            Size size => size with { Axis = In(size.Axis) },
            IsFree free => free with { Axis = In(free.Axis) },
            _ => this,
        };
    }

    /// <summary>What it comes to where nothing but whole numbers stands in it, as an int; null where it holds more, or none can hold it.</summary>
    public long? Constant => Calculated is >= int.MinValue and <= int.MaxValue and var known ? known : null;

    private long? Calculated => this switch
    {
        Integer integer => integer.Value,
        Unary { Operator: "!", Operand.Constant: { } flag } => flag == 0 ? 1 : 0,
        Unary { Operator: "-", Operand.Constant: { } operand } => -operand,
        Binary { Left.Constant: { } a, Operator: var @operator, Right.Constant: { } b } => @operator switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" when b != 0 => a / b,
            "%" when b != 0 => a % b,
            "<" => a < b ? 1 : 0,
            "<=" => a <= b ? 1 : 0,
            ">" => a > b ? 1 : 0,
            ">=" => a >= b ? 1 : 0,
            "==" => a == b ? 1 : 0,
            "!=" => a != b ? 1 : 0,
            "&&" => a & b,
            "||" => a | b,
            _ => null,
        },
        _ => null,
    };

    /// <summary>What a method of the index returns, with this in place of the index.</summary>
    public NumberExpression With(Member method, NumberExpression argument) => Replaced(piece => piece is Name { Text: var name } && Derivation.IsIndex(method, name) ? argument : null);

    public sealed record Integer(long Value) : NumberExpression
    {
        /// <summary>It has a name in the code, a constant's or a parameter's.</summary>
        public bool IsNamed { get; init; }
    }

    public sealed record Real(double Value) : NumberExpression;

    /// <summary>Another number member, or the method's parameter.</summary>
    public sealed record Name(string Text) : NumberExpression;

    /// <summary>A call of a method of the index: <c>Drop(i)</c>.</summary>
    public sealed record Call(string Method, NumberExpression Argument) : NumberExpression
    {
        public override int GetHashCode() => Hash((nameof(Call), Method, Argument));
    }

    /// <summary>A size of a stage: <c>X.Channels</c> is axis 1, <c>X.Features</c> axis -1, <c>X.Size(2)</c> axis 2.</summary>
    public sealed record Size(string Stage, NumberExpression Axis) : NumberExpression;

    /// <summary>Whether a size of a stage is free until data comes: <c>X.IsFree(1)</c>.</summary>
    public sealed record IsFree(string Stage, NumberExpression Axis) : NumberExpression;

    public sealed record Unary(string Operator, NumberExpression Operand) : NumberExpression
    {
        public override int GetHashCode() => Hash((nameof(Unary), Operator, Operand));
    }

    /// <summary>An operator of C#, or "pow": Math.Pow.</summary>
    public sealed record Binary(string Operator, NumberExpression Left, NumberExpression Right) : NumberExpression
    {
        public override int GetHashCode() => Hash((nameof(Binary), Operator, Left, Right));
    }

    public sealed record Conditional(NumberExpression Condition, NumberExpression Then, NumberExpression Otherwise) : NumberExpression
    {
        public override int GetHashCode() => Hash((nameof(Conditional), Condition, Then, Otherwise));
    }

    /// <summary>Math.Min ("min"), Math.Max ("max").</summary>
    public sealed record Extreme(string Function, NumberExpression Left, NumberExpression Right) : NumberExpression
    {
        public override int GetHashCode() => Hash((nameof(Extreme), Function, Left, Right));
    }

    /// <summary>A function of a real number that never falls: "int" and "double" are casts, "away" is Math.Round away from zero; "round", "ceiling", "floor", "truncate", "sqrt", "exp", "log", "log2" and "log10" are of Math.</summary>
    public sealed record Monotone(string Function, NumberExpression Operand) : NumberExpression
    {
        public override int GetHashCode() => Hash((nameof(Monotone), Function, Operand));
    }

    /// <summary>Where C# throws: behind the end of a list, or by itself. <paramref name="Does"/> is what the number does there, for messages.</summary>
    public sealed record Absent(string Does) : NumberExpression
    {
        /// <summary>This wherever C# comes to it; the value says of what type it would be.</summary>
        public NumberExpression InPlaceOf(NumberExpression value) => new Conditional(new Integer(0), value, this);
    }

    /// <summary>The null of a parameter that may be left out: <c>int? least = null</c>.</summary>
    public sealed record Null : NumberExpression;

    /// <summary>What a loop comes to in more rounds than are read: known only where fewer are sure.</summary>
    public sealed record Beyond : NumberExpression;

    /// <summary>Outside the subset.</summary>
    public sealed record Other : NumberExpression;
}
