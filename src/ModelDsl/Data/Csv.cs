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
        string[] header = Next(path, parser) ?? throw new InvalidDataException($"{path}: the file is empty; a header line was expected.");
        while (Next(path, parser) is { } record)
        {
            if (record.Length != header.Length)
                throw new InvalidDataException($"{path}, line {parser.RawRow}: {record.Length} values, and the header has {header.Length} columns.");
            rows.Add(read(new CsvRow(path, parser.RawRow, header, record)));
        }
        return rows;
    }

    private static string[]? Next(string path, CsvParser parser)
    {
        try
        {
            return parser.Read() ? parser.Record : null;               // quotation marks are looked at only here
        }
        catch (BadDataException e)
        {
            throw new InvalidDataException($"{path}, line {parser.RawRow}: a quotation mark stands inside a value that does not begin with one, or is never closed. Put such values in quotation marks and double those inside.", e);
        }
    }
}
