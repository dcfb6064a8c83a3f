using System;
using System.Collections.Generic;
using System.Threading;

namespace ModelDsl.Language.Shapes;

/// <summary>Whether an expression of + - * and divisions by constants is zero for all values of its variables.</summary>
internal static class Polynomial
{
    private const long Huge = 1L << 40;

    /// <summary>True: zero everywhere, proven. False: not zero at some value. Null: not of this form, or too large to decide.</summary>
    /// <remarks>
    /// With the other variables fixed, such an expression is, in the position on a variable's grid, a polynomial on each residue class of some period. One of degree d
    /// with d + 1 zeros is zero, so the first period * (d + 1) positions of each variable decide.
    /// </remarks>
    public static bool? IsZeroEverywhere(Dim dim, long budget, CancellationToken cancellation)
    {
        var variables = new List<Variable>();
        dim.CollectVariables(variables);
        var counts = new long[variables.Count];
        long product = 1;
        for (int i = 0; i < counts.Length; i++)
        {
            Variable variable = variables[i];
            if (variable.Step == 0 && variable.Kind == VariableKind.Choice && !variable.IsFlag)
                return null;
            if (Form(dim, variable) is not { } form)
                return null;
            long needed = Times(form.Period, form.Degree + 1);
            counts[i] = Math.Min(variable.Count, needed);
            product = Times(product, counts[i]);
        }

        if (product > budget)
            return null;
        return AllZero(dim, variables, counts, cancellation);
    }

    private static bool AllZero(Dim dim, List<Variable> variables, long[] counts, CancellationToken cancellation)
    {
        var positions = new long[counts.Length];
        var point = new Dictionary<Variable, long>();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < counts.Length; i++)
                point[variables[i]] = At(variables[i], positions[i]);
            if (dim.Evaluate(point) != 0)
                return false;
            int at = counts.Length - 1;
            while (at >= 0 && ++positions[at] == counts[at])
                positions[at--] = 0;
            if (at < 0)
                return true;
        }
    }

    // An identity on a grid without a lower end holds on all integers if it holds from some value on.
    private static long At(Variable variable, long position) =>
        variable.Min == long.MinValue ? position * Math.Max(1, variable.Step) : variable.Max == long.MaxValue ? variable.Min + position * Math.Max(1, variable.Step) : variable.At(position);

    private static (int Degree, long Period)? Form(Dim dim, Variable variable)
    {
        (int Degree, long Period) all = (0, 1);
        foreach (Term term in dim.Terms)
        {
            (int Degree, long Period) product = (0, 1);
            for (int i = 0; i < term.Product.Count; i++)
            {
                if (Form(term.Product.AtomAt(i), variable) is not { } factor)
                    return null;
                product = (product.Degree + factor.Degree * term.Product.PowerAt(i), Common(product.Period, factor.Period));
            }

            all = (Math.Max(all.Degree, product.Degree), Common(all.Period, product.Period));
        }

        return all;
    }

    private static (int Degree, long Period)? Form(Atom atom, Variable variable)
    {
        if (atom.Variable is not null)
            return (atom.Variable.Equals(variable) ? 1 : 0, 1);
        if (atom.Kind is not (AtomKind.Divide or AtomKind.Modulo) || atom.Parts[1].Constant is not long divisor || divisor <= 0)
            return null;
        if (Form(atom.Parts[0], variable) is not { } inner)
            return null;
        if (inner.Degree == 0)
            return inner;
        long period = Times(Times(inner.Period, divisor), Factorial(inner.Degree));
        return (atom.Kind == AtomKind.Divide ? inner.Degree : 0, period);
    }

    private static long Factorial(int number)
    {
        long product = 1;
        for (int i = 2; i <= number; i++)
            product = Times(product, i);
        return product;
    }

    private static long Common(long a, long b) => Times(a / Integers.GreatestCommonDivisor(a, b), b);

    private static long Times(long a, long b) => a > Huge / Math.Max(1, b) ? Huge : a * b;
}
