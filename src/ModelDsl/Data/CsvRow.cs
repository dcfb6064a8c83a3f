using System.Globalization;

namespace ModelDsl;

/// <summary>One line of a CSV file.</summary>
public readonly struct CsvRow
{
    private readonly string _path;
    private readonly int _line;
    private readonly string[] _header;
    private readonly string[] _values;

    internal CsvRow(string path, int line, string[] header, string[] values) => (_path, _line, _header, _values) = (path, line, header, values);

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns => _header;

    /// <summary>The text of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column.</exception>
    public string Text(string column) => _values[IndexOf(column)];

    /// <summary>The number of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column, or no number in it.</exception>
    public float Float(string column) => FloatAt(IndexOf(column));

    /// <summary>The whole number of a column.</summary>
    /// <exception cref="InvalidDataException">There is no such column, or no whole number in it.</exception>
    public int Int(string column)
    {
        int index = IndexOf(column);
        return int.TryParse(_values[index], NumberStyles.Integer, CultureInfo.InvariantCulture, out int value) ? value : throw Wrong(index, "a whole number");
    }

    /// <summary>The numbers of the columns from one to another, both included.</summary>
    /// <exception cref="InvalidDataException">There is no such column, or no number in one of them.</exception>
    public float[] Floats(string first, string last)
    {
        int from = IndexOf(first), to = IndexOf(last);
        if (to < from)
            throw new InvalidDataException($"{_path}: the column '{last}' stands before '{first}'.");
        var values = new float[to - from + 1];
        for (int i = 0; i < values.Length; i++)
            values[i] = FloatAt(from + i);
        return values;
    }

    private float FloatAt(int index) => float.TryParse(_values[index], NumberStyles.Float, CultureInfo.InvariantCulture, out float value) ? value : throw Wrong(index, "a number");

    private InvalidDataException Wrong(int index, string wanted) => new($"{_path}, line {_line}, column '{_header[index]}': '{_values[index]}' is not {wanted}.");

    private int IndexOf(string column)
    {
        int index = Array.IndexOf(_header, column);
        if (index >= 0 && Array.LastIndexOf(_header, column) != index)
            throw new InvalidDataException($"{_path} has several columns '{column}'.");
        return index >= 0 ? index : throw new InvalidDataException($"{_path} has no column '{column}'; it has {string.Join(", ", _header)}.");
    }
}
