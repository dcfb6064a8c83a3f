using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using ModelDsl.Language;

namespace ModelDsl.Generators.Analyzers;

/// <summary>The language's rules as Roslyn wants them. A message is made by the rule, so the descriptor only passes it on.</summary>
internal static class Descriptors
{
    // Where the project lives is said once, when it is built.
    private static readonly string Pages = typeof(Descriptors).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "RulePages").Value!;

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = Rules.All.ToDictionary(rule => rule.Id, Make);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. Rules.All.Select(rule => ById[rule.Id])];

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    private static DiagnosticDescriptor Make(Rule rule) => new(rule.Id, rule.Title, "{0}", Category(rule.Id), rule.Severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        Severity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    }, isEnabledByDefault: true, helpLinkUri: Pages + rule.Id + ".md");

    private static string Category(string id) => id[3] switch
    {
        '0' => "ModelDsl.Declaration",
        '1' => "ModelDsl.Shapes",
        '2' => "ModelDsl.Training",
        '3' => "ModelDsl.Hyperparameters",
        _ => "ModelDsl.Suggestions",
    };
}
