namespace ModelDsl.Language.Shapes;

/// <summary>One summand of a <see cref="Dim"/>; the coefficient is never zero.</summary>
internal readonly struct Term(long coefficient, Monomial product)
{
    public long Coefficient { get; } = coefficient;

    public Monomial Product { get; } = product;
}
