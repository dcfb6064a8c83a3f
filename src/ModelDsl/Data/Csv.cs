using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ModelDsl;

/// <summary>Reads rows from CSV files (RFC 4180, with a header line), by CsvHelper's parser. Numbers are read in the invariant culture.</summary>
public static class Csv
{
    /// <summary>Makes something of every row.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">What to make of a row: <c>row => new Example(row.Floats("age", "s6"), row.Float("target"))</c>.</param>
    /// <exception cref="InvalidDataException">A row is wrong; the message names file, line, column and value.</exception>
    public static List<T> Read<T>(string path, Func<CsvRow, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var reader = new StreamReader(path);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = true });
        var rows = new List<T>();
        if (!parser.Read())
            throw new InvalidDataException($"{path}: the file is empty; a header line was expected.");
        string[] header = parser.Record!;
        while (parser.Read())
        {
            if (parser.Record!.Length != header.Length)
                throw new InvalidDataException($"{path}, line {parser.RawRow}: {parser.Record!.Length} values, and the header has {header.Length} columns.");
            rows.Add(read(new CsvRow(path, parser.RawRow, header, parser.Record!)));
        }
        return rows;
    }
}
