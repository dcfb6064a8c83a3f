using System;

namespace ModelDsl.Language.Shapes;

/// <summary>A product of atoms with powers, in the order in which they were first multiplied. Equality ignores the order.</summary>
internal sealed class Monomial : IEquatable<Monomial>
{
    private readonly Atom[] _atoms;
    private readonly int[] _powers;
    private readonly int _hash;

    public Monomial(Atom atom)
        : this([atom], [1])
    {
    }

    private Monomial(Atom[] atoms, int[] powers)
    {
        _atoms = atoms;
        _powers = powers;
        int hash = 0;
        for (int i = 0; i < atoms.Length; i++)
            hash = unchecked(hash + StableHash.Mix((atoms[i].GetHashCode() * 31L) + powers[i]));
        _hash = hash;
    }

    public int Count => _atoms.Length;

    /// <summary>The atom, when the product is just that atom.</summary>
    public Atom? Single => _atoms.Length == 1 && _powers[0] == 1 ? _atoms[0] : null;

    public Atom AtomAt(int index) => _atoms[index];

    public int PowerAt(int index) => _powers[index];

    public int PowerOf(Atom atom)
    {
        int index = IndexOf(atom);
        return index < 0 ? 0 : _powers[index];
    }

    public Interval Range()
    {
        Interval range = _atoms[0].Range.Power(_powers[0]);
        for (int i = 1; i < _atoms.Length; i++)
            range *= _atoms[i].Range.Power(_powers[i]);
        return range;
    }

    public Monomial Times(Monomial other)
    {
        int extra = 0;
        foreach (Atom atom in other._atoms)
            extra += IndexOf(atom) < 0 ? 1 : 0;
        var atoms = new Atom[_atoms.Length + extra];
        var powers = new int[atoms.Length];
        Array.Copy(_atoms, atoms, _atoms.Length);
        Array.Copy(_powers, powers, _powers.Length);
        int next = _atoms.Length;
        for (int i = 0; i < other._atoms.Length; i++)
        {
            int index = IndexOf(other._atoms[i]);
            if (index < 0)
            {
                atoms[next] = other._atoms[i];
                powers[next++] = other._powers[i];
            }
            else if (!atoms[index].IsCondition)
            {
                // 0 and 1 are their own powers.
                powers[index] += other._powers[i];
            }
        }

        return new Monomial(atoms, powers);
    }

    /// <summary>Whether every atom of the other occurs here at least as often.</summary>
    public bool IsMultipleOf(Monomial other)
    {
        for (int i = 0; i < other._atoms.Length; i++)
        {
            if (PowerOf(other._atoms[i]) < other._powers[i])
                return false;
        }

        return true;
    }

    /// <summary>The product without the other's atoms; null when nothing remains. Only for multiples of the other.</summary>
    public Monomial? Without(Monomial other)
    {
        int remaining = 0;
        for (int i = 0; i < _atoms.Length; i++)
            remaining += _powers[i] > other.PowerOf(_atoms[i]) ? 1 : 0;
        if (remaining == 0)
            return null;
        var atoms = new Atom[remaining];
        var powers = new int[remaining];
        for (int i = 0, next = 0; i < _atoms.Length; i++)
        {
            int power = _powers[i] - other.PowerOf(_atoms[i]);
            if (power <= 0)
                continue;
            atoms[next] = _atoms[i];
            powers[next++] = power;
        }

        return new Monomial(atoms, powers);
    }

    public bool Equals(Monomial? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        return other is not null && _hash == other._hash && _atoms.Length == other._atoms.Length && IsMultipleOf(other) && other.IsMultipleOf(this);
    }

    public override bool Equals(object? obj) => Equals(obj as Monomial);

    public override int GetHashCode() => _hash;

    private int IndexOf(Atom atom)
    {
        for (int i = 0; i < _atoms.Length; i++)
        {
            if (_atoms[i].Equals(atom))
                return i;
        }

        return -1;
    }
}
