using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>The record of keys among a project's additional files.</summary>
internal static class RecordFile
{
    /// <summary>Reads it: once for a text, however many compilations have it.</summary>
    public static SourceTextValueProvider<KeyRecord> Parsed { get; } = new(static text => KeyRecord.Parse(text.Lines.Select(line => line.ToString())));

    /// <summary>Null where there is no such file.</summary>
    public static SourceText? Among(AnalyzerOptions options, CancellationToken cancellation) => options.AdditionalFiles.FirstOrDefault(file => Is(file.Path))?.GetText(cancellation);

    public static bool Is(string path) => Path.GetFileName(path) == KeyRecord.FileName;
}
