using System;
using System.Globalization;
using System.Text;

namespace ModelDsl.Language.Shapes;

/// <content>As C#, for messages and for generated code.</content>
internal sealed partial class Dim
{
    // In messages a division is the mathematical one.
    private const string Messages = "Math";

    // How tightly an operator binds in C#: a part that binds looser than its place gets brackets.
    private const int Choice = 1, Or_ = 2, And_ = 3, Equality = 4, Relation = 5, Additive = 6, Multiplicative = 7, Primary = 8;

    /// <summary>As a user would write it: <c>2 * Width + 1</c>.</summary>
    public override string ToString() => IsUnknown ? "?" : Write(variable => variable.Name, Messages).Text;

    /// <summary>As code: variables under the names that the code has for them.</summary>
    public string ToCode(Func<Variable, string> name) => Write(name, "global::System.Math").Text;

    /// <summary>As code of a number, also where it is a condition: 1 or 0.</summary>
    public string ToNumberCode(Func<Variable, string> name) => WriteNumber(this, name, "global::System.Math").Text;

    private (string Text, int Binding) Write(Func<Variable, string> name, string math)
    {
        if (_terms.Length == 0)
            return (_constant.ToString(CultureInfo.InvariantCulture), _constant < 0 ? Additive : Primary);
        if (_terms.Length == 1 && _constant == 0 && Raised(_terms[0]) == 0)
            return WriteTerm(_terms[0], name, math);

        // "12 - Width" rather than "-Width + 12". What brings a quotient's numerator above zero is taken off here.
        long constant = _constant;
        foreach (Term term in _terms)
            constant -= term.Coefficient * Raised(term);
        var text = new StringBuilder();
        bool constantFirst = constant != 0 && _terms[0].Coefficient < 0;
        if (constantFirst)
            text.Append(constant.ToString(CultureInfo.InvariantCulture));
        foreach (Term term in _terms)
        {
            bool isNegative = term.Coefficient < 0 && text.Length > 0;
            if (text.Length > 0)
                text.Append(isNegative ? " - " : " + ");
            text.Append(Bracketed(WriteTerm(isNegative ? new Term(-term.Coefficient, term.Product) : term, name, math, isSummand: true), isNegative ? Multiplicative : Additive));
        }

        if (constant != 0 && !constantFirst)
            text.Append(constant < 0 ? " - " : " + ").Append(Math.Abs((decimal)constant).ToString(CultureInfo.InvariantCulture));
        return (text.ToString(), Additive);
    }

    // How often its divisor is added to the numerator of a quotient that stands alone in a sum.
    private static long Raised(Term term) => term.Product.Single is { Kind: AtomKind.Divide } quotient ? Times(quotient) : 0;

    // By a constant, multiples of it bring the numerator above zero.
    private static long Times(Atom atom) =>
        atom.Parts[1].Constant is > 0 and long divisor && atom.Parts[0].Range is { HasLow: true, Low: > -1_000_000_000 and < 0 } range ? Integers.Divide(-range.Low + divisor - 1, divisor) : 0;

    private static (string Text, int Binding) WriteTerm(Term term, Func<Variable, string> name, string math, bool isSummand = false)
    {
        var text = new StringBuilder();
        int factors = 0;
        if (term.Coefficient == -1)
            text.Append('-');
        else if (term.Coefficient != 1)
        {
            text.Append(term.Coefficient.ToString(CultureInfo.InvariantCulture));
            factors++;
        }

        (string Text, int Binding) last = ("", Primary);
        for (int i = 0; i < term.Product.Count; i++)
        {
            bool isAlone = term.Coefficient == 1 && term.Product.Count == 1 && term.Product.PowerAt(0) == 1;
            last = WriteAtom(term.Product.AtomAt(i), name, math, isSummand && term.Product.Single is not null);
            if (term.Product.AtomAt(i).IsCondition && (!isAlone || isSummand))
                last = AsNumber(last);
            for (int power = term.Product.PowerAt(i); power > 0; power--)
            {
                if (factors++ > 0)
                    text.Append(" * ");
                text.Append(isAlone ? last.Text : Bracketed(last, Primary));
            }
        }

        return (text.ToString(), factors == 1 && term.Coefficient == 1 ? last.Binding : Multiplicative);
    }

    private static (string Text, int Binding) WriteAtom(Atom atom, Func<Variable, string> name, string math, bool isSummand)
    {
        (string Text, int Binding) Part(int index) => WriteNumber(atom.Parts[index], name, math);
        switch (atom.Kind)
        {
            case AtomKind.Variable:
                return (name(atom.Variable!), Primary);
            case AtomKind.Divide or AtomKind.Modulo when atom.Parts[0].Range.Low < 0:
                return WriteFloor(atom, name, math, isSummand);
            case AtomKind.Divide or AtomKind.Quotient:
                return (Bracketed(Part(0), Multiplicative) + " / " + Bracketed(Part(1), Primary), Multiplicative);
            case AtomKind.Modulo or AtomKind.Remainder:
                return (Bracketed(Part(0), Multiplicative) + " % " + Bracketed(Part(1), Primary), Multiplicative);
            case AtomKind.Minimum:
                return (math + ".Min(" + Part(0).Text + ", " + Part(1).Text + ")", Primary);
            case AtomKind.Maximum:
                return (math + ".Max(" + Part(0).Text + ", " + Part(1).Text + ")", Primary);
            case AtomKind.Choose when atom.IsCondition:
                return (WriteCondition(atom.Parts[0], Or_, name, math) + " ? " + WriteCondition(atom.Parts[1], Or_, name, math) + " : " + WriteCondition(atom.Parts[2], Or_, name, math), Choice);
            case AtomKind.Choose:
                return (WriteCondition(atom.Parts[0], Or_, name, math) + " ? " + Bracketed(Part(1), Or_) + " : " + Bracketed(Part(2), Or_), Choice);
            case AtomKind.IsZero when atom.Parts[0].IsCondition:
                return ("!" + WriteCondition(atom.Parts[0], Primary, name, math), Primary);
            case AtomKind.IsZero:
            case AtomKind.IsNotZero:
            case AtomKind.IsNotNegative:
                var (left, right) = Sides(atom.Parts[0]);
                string relation = atom.Kind == AtomKind.IsZero ? " == " : atom.Kind == AtomKind.IsNotZero ? " != " : " >= ";
                bool areFlags = atom.Kind != AtomKind.IsNotNegative && left.IsCondition && right.IsCondition && left.Constant is null && right.Constant is null;
                // A member of an enum has a name.
                if (math == Messages && right.Constant is { } member && left.OnlyAtom is { Variable: { IsLabelled: true } @enum })
                    return (name(@enum) + relation + @enum.Show(member), Equality);
                string Side(Dim side) => areFlags ? WriteCondition(side, Additive, name, math) : Bracketed(WriteNumber(side, name, math), Additive);
                return (Side(left) + relation + Side(right), atom.Kind == AtomKind.IsNotNegative ? Relation : Equality);
            default:
                bool all = atom.Kind == AtomKind.All;
                var text = new StringBuilder();
                foreach (Dim part in atom.Parts)
                    text.Append(text.Length == 0 ? "" : all ? " && " : " || ").Append(WriteCondition(part, all ? And_ + 1 : Or_ + 1, name, math));
                return (text.ToString(), all ? And_ : Or_);
        }
    }

    private static (string Text, int Binding) WriteNumber(Dim number, Func<Variable, string> name, string math) =>
        number.IsCondition && number.Constant is null ? AsNumber(number.Write(name, math)) : number.Write(name, math);

    // A bool where C# wants a number.
    private static (string Text, int Binding) AsNumber((string Text, int Binding) condition) => ("(" + Bracketed(condition, Or_) + " ? 1 : 0)", Primary);

    // C# rounds towards zero: the numerator is brought above zero, or a function rounds down.
    private static (string Text, int Binding) WriteFloor(Atom atom, Func<Variable, string> name, string math, bool isSummand)
    {
        bool isDivision = atom.Kind == AtomKind.Divide;
        if (Times(atom) is > 0 and long times)
        {
            string text = Bracketed(WriteNumber(atom.Parts[0] + times * atom.Parts[1], name, math), Multiplicative) + (isDivision ? " / " : " % ") + atom.Parts[1].Write(name, math).Text;
            return isDivision && !isSummand ? (text + " - " + times.ToString(CultureInfo.InvariantCulture), Additive) : (text, Multiplicative);
        }
        var (numerator, divisor) = (WriteNumber(atom.Parts[0], name, math), WriteNumber(atom.Parts[1], name, math));
        if (math == Messages)
            return isDivision ? ("floor(" + Bracketed(numerator, Multiplicative) + " / " + Bracketed(divisor, Primary) + ")", Primary) : (Bracketed(numerator, Multiplicative) + " % " + Bracketed(divisor, Primary), Multiplicative);
        return ("global::ModelDsl.CompilerServices.Checked." + (isDivision ? "FloorDivide(" : "FloorModulo(") + numerator.Text + ", " + divisor.Text + ")", Primary);
    }

    // A number where C# wants a bool.
    private static string WriteCondition(Dim condition, int binding, Func<Variable, string> name, string math) =>
        condition.Constant is long value ? value != 0 ? "true" : "false"
        : condition.IsCondition ? Bracketed(condition.Write(name, math), binding)
        : Bracketed((Bracketed(WriteNumber(condition, name, math), Additive) + " != 0", Equality), binding);

    // p >= 0 reads better with what is subtracted on the other side.
    private static (Dim Left, Dim Right) Sides(Dim difference)
    {
        Dim left = Zero, right = Zero;
        foreach (Term term in difference._terms)
        {
            var one = new Dim(0, [term.Coefficient < 0 ? new Term(-term.Coefficient, term.Product) : term]);
            if (term.Coefficient < 0)
                right += one;
            else
                left += one;
        }

        bool isLeftEmpty = left.IsZero;
        return isLeftEmpty ? ((Dim)difference._constant, right)
            : difference._constant < 0 || right.IsZero ? (left, right - difference._constant)
            : (left + difference._constant, right);
    }

    private static string Bracketed((string Text, int Binding) part, int least) => part.Binding < least ? "(" + part.Text + ")" : part.Text;
}
