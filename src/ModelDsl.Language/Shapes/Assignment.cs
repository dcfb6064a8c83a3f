using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace ModelDsl.Language.Shapes;

/// <summary>Values for some variables, in a fixed order. Prints as <c>Width = 16, Kernel = 3</c>.</summary>
internal sealed class Assignment : IReadOnlyDictionary<Variable, long>, IEquatable<Assignment>
{
    private readonly Variable[] _variables;
    private readonly long[] _values;

    /// <summary>Pairs each variable with the value at the same index.</summary>
    public Assignment(Variable[] variables, long[] values)
    {
        if (variables.Length != values.Length)
            throw new ArgumentException("Each variable needs one value.", nameof(values));
        _variables = variables;
        _values = values;
    }

    /// <summary>The assignment of nothing.</summary>
    public static Assignment Empty { get; } = new([], []);

    /// <inheritdoc/>
    public int Count => _variables.Length;

    /// <inheritdoc/>
    public IEnumerable<Variable> Keys => _variables;

    /// <inheritdoc/>
    public IEnumerable<long> Values => _values;

    /// <inheritdoc/>
    public long this[Variable key] =>
        TryGetValue(key, out long value) ? value : throw new KeyNotFoundException("The variable '" + key.Name + "' has no value here.");

    /// <inheritdoc/>
    public bool ContainsKey(Variable key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(Variable key, out long value)
    {
        for (int i = 0; i < _variables.Length; i++)
        {
            if (_variables[i].Equals(key))
            {
                value = _values[i];
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<Variable, long>> GetEnumerator()
    {
        for (int i = 0; i < _variables.Length; i++)
            yield return new KeyValuePair<Variable, long>(_variables[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Assignment? other)
    {
        if (other is null || other.Count != Count)
            return false;
        for (int i = 0; i < _variables.Length; i++)
        {
            if (_values[i] != other._values[i] || !_variables[i].Equals(other._variables[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Assignment);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = _variables.Length;
        for (int i = 0; i < _variables.Length; i++)
            hash = unchecked(hash * 31 + _variables[i].GetHashCode() + StableHash.Mix(_values[i]));
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (int i = 0; i < _variables.Length; i++)
        {
            if (i > 0)
                text.Append(", ");
            text.Append(_variables[i].Name).Append(" = ");
            text.Append(_variables[i].Show(_values[i]));
        }

        return text.ToString();
    }
}
