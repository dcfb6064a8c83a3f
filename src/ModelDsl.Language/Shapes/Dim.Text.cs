using System;
using System.Globalization;
using System.Text;

namespace ModelDsl.Language.Shapes;

/// <content>As C#, for messages and for generated code.</content>
internal sealed partial class Dim
{
    // How tightly an operator binds in C#: a part that binds looser than its place gets brackets.
    private const int Choice = 1, Or_ = 2, And_ = 3, Equality = 4, Relation = 5, Additive = 6, Multiplicative = 7, Primary = 8;

    /// <summary>As a user would write it: <c>2 * Width + 1</c>.</summary>
    public override string ToString() => IsUnknown ? "?" : Write(variable => variable.Name, "Math").Text;

    /// <summary>As code: variables under the names that the code has for them.</summary>
    public string ToCode(Func<Variable, string> name) => Write(name, "global::System.Math").Text;

    private (string Text, int Binding) Write(Func<Variable, string> name, string math)
    {
        if (_terms.Length == 0)
            return (_constant.ToString(CultureInfo.InvariantCulture), _constant < 0 ? Additive : Primary);
        if (_terms.Length == 1 && _constant == 0)
            return WriteTerm(_terms[0], name, math);

        // "12 - Width" rather than "-Width + 12".
        var text = new StringBuilder();
        bool constantFirst = _constant != 0 && _terms[0].Coefficient < 0;
        if (constantFirst)
            text.Append(_constant.ToString(CultureInfo.InvariantCulture));
        foreach (Term term in _terms)
        {
            bool isNegative = term.Coefficient < 0 && text.Length > 0;
            if (text.Length > 0)
                text.Append(isNegative ? " - " : " + ");
            text.Append(Bracketed(WriteTerm(isNegative ? new Term(-term.Coefficient, term.Product) : term, name, math), isNegative ? Multiplicative : Additive));
        }

        if (_constant != 0 && !constantFirst)
            text.Append(_constant < 0 ? " - " : " + ").Append(Math.Abs((decimal)_constant).ToString(CultureInfo.InvariantCulture));
        return (text.ToString(), Additive);
    }

    private static (string Text, int Binding) WriteTerm(Term term, Func<Variable, string> name, string math)
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
            last = WriteAtom(term.Product.AtomAt(i), name, math);
            bool isAlone = term.Coefficient == 1 && term.Product.Count == 1 && term.Product.PowerAt(0) == 1;
            for (int power = term.Product.PowerAt(i); power > 0; power--)
            {
                if (factors++ > 0)
                    text.Append(" * ");
                text.Append(isAlone ? last.Text : Bracketed(last, Primary));
            }
        }

        return (text.ToString(), factors == 1 && term.Coefficient == 1 ? last.Binding : Multiplicative);
    }

    private static (string Text, int Binding) WriteAtom(Atom atom, Func<Variable, string> name, string math)
    {
        (string Text, int Binding) Part(int index) => atom.Parts[index].Write(name, math);
        switch (atom.Kind)
        {
            case AtomKind.Variable:
                return (name(atom.Variable!), Primary);
            case AtomKind.Divide:
                return (Bracketed(Part(0), Multiplicative) + " / " + Bracketed(Part(1), Primary), Multiplicative);
            case AtomKind.Modulo:
                return (Bracketed(Part(0), Multiplicative) + " % " + Bracketed(Part(1), Primary), Multiplicative);
            case AtomKind.Minimum:
                return (math + ".Min(" + Part(0).Text + ", " + Part(1).Text + ")", Primary);
            case AtomKind.Maximum:
                return (math + ".Max(" + Part(0).Text + ", " + Part(1).Text + ")", Primary);
            case AtomKind.Choose:
                return (WriteCondition(atom.Parts[0], Or_, name, math) + " ? " + Bracketed(Part(1), Or_) + " : " + Bracketed(Part(2), Or_), Choice);
            case AtomKind.IsZero when atom.Parts[0].IsCondition:
                return ("!" + WriteCondition(atom.Parts[0], Primary, name, math), Primary);
            case AtomKind.IsZero:
            case AtomKind.IsNotZero:
            case AtomKind.IsNotNegative:
                var (left, right) = Sides(atom.Parts[0]);
                string relation = atom.Kind == AtomKind.IsZero ? " == " : atom.Kind == AtomKind.IsNotZero ? " != " : " >= ";
                return (Bracketed(left.Write(name, math), Additive) + relation + Bracketed(right.Write(name, math), Additive), atom.Kind == AtomKind.IsNotNegative ? Relation : Equality);
            default:
                bool all = atom.Kind == AtomKind.All;
                var text = new StringBuilder();
                foreach (Dim part in atom.Parts)
                    text.Append(text.Length == 0 ? "" : all ? " && " : " || ").Append(WriteCondition(part, all ? And_ + 1 : Or_ + 1, name, math));
                return (text.ToString(), all ? And_ : Or_);
        }
    }

    // A number where C# wants a bool.
    private static string WriteCondition(Dim condition, int binding, Func<Variable, string> name, string math) =>
        condition.Constant is long value ? value != 0 ? "true" : "false"
        : condition.IsCondition ? Bracketed(condition.Write(name, math), binding)
        : Bracketed((Bracketed(condition.Write(name, math), Additive) + " != 0", Equality), binding);

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
