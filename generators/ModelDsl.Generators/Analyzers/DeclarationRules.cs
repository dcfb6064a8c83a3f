using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>What can only be seen in symbols: whether another part of a class and of its properties can be written at all.</summary>
internal static class DeclarationRules
{
    public static void Check(INamedTypeSymbol type, Action<Diagnostic> report, CancellationToken cancellation, string? silentRule = null)
    {
        if (!DeclarationReader.CanBeWritten(type, cancellation))
        {
            Report(Rules.ClassNotPartial, Locator.Identifier(type, cancellation), type.Name);
            return;
        }
        SyntaxNode? firstPart = null;
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic).OrderBy(property => property.Locations.FirstOrDefault()?.SourceSpan.Start))
        {
            if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not PropertyDeclarationSyntax syntax)
                continue;
            bool isStage = DeclarationReader.IsStage(property), isNumber = DeclarationReader.IsNumber(property);
            bool hasWords = isStage && WordReader.Words(property.GetAttributes()).Count > 0;
            if (!property.IsPartialDefinition)
            {
                if (hasWords || isNumber)
                    Report(Rules.StageNotPartial, syntax.Identifier.GetLocation(), property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
                continue;
            }
            if (!isStage)
                continue;
            firstPart ??= syntax.Parent;
            if (syntax.Parent != firstPart)
                Report(Rules.SeveralParts, syntax.Identifier.GetLocation(), property.Name, type.Name);
        }

        void Report(Rule rule, Location location, params string[] arguments)
        {
            if (rule.Id != silentRule)
                report(Diagnostic.Create(Descriptors.Of(rule), location, new Problem(rule, new Place(""), arguments.ToEquatable()).Message));
        }
    }
}
