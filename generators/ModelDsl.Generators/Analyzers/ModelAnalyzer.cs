using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>Reports every mistake in models and blocks, in the editor and when it is built.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static compilation =>
        {
            var record = RecordFile.Among(compilation.Options, compilation.CancellationToken) is { } text && compilation.TryGetValue(text, RecordFile.Parsed, out var read) ? read : null;
            compilation.RegisterSymbolAction(symbol => Analyze((INamedTypeSymbol)symbol.Symbol, record, symbol), SymbolKind.NamedType);
        });
        context.RegisterSyntaxNodeAction(static node =>
        {
            if (!node.Node.ContainsDiagnostics && WithOwner.Check((AttributeSyntax)node.Node, node.SemanticModel, node.CancellationToken) is { } problem)
            {
                var at = WithOwner.Place((AttributeSyntax)node.Node);
                node.ReportDiagnostic(Repairs.Diagnose(problem.Rule, at, problem.Message, problem.Repair, _ => at));
            }
        }, SyntaxKind.Attribute);
        context.RegisterOperationAction(static operation =>
        {
            if (FitCalls.Check((IInvocationOperation)operation.Operation) is { } problem)
                operation.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Rule), FitCalls.Place((IInvocationOperation)operation.Operation), problem.Message));
        }, OperationKind.Invocation);
    }

    private static void Analyze(INamedTypeSymbol type, KeyRecord? record, SymbolAnalysisContext context)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || DeclarationReader.KindOf(type) is not { } kind)
            return;
        if (kind == ClassKind.HandWritten)
        {
            foreach (var problem in DeclarationReader.Read(type, context.CancellationToken) is { } module ? UsingModule.CheckShape(module) : [])
                context.ReportDiagnostic(Diagnostic.Create(Descriptors.Of(problem.Rule), Locator.Find(problem.Place, type, context.CancellationToken), problem.Message));
            return;
        }
        bool hasMistake = false;
        var unfinished = Unfinished.Of(type, context.CancellationToken);
        var obstacle = Obstacle.Of(type, context.CancellationToken);
        DeclarationRules.Check(type, obstacle, diagnostic =>
        {
            hasMistake = true;
            Report(diagnostic);
        }, context.CancellationToken);
        if (hasMistake)
            return;
        var declaration = DeclarationReader.Read(type, kind, obstacle, context.CancellationToken);

        var unit = new ModelGenerator.Unit(declaration, Blocks(type, context.Compilation, context.CancellationToken));
        foreach (var problem in Problems.Of(unit, context.CancellationToken, record))
            if ((problem.Rule != Rules.Unused || !Mentions.Any(type, problem.Place.Member, context.Compilation, context.CancellationToken))
                && Locator.Find(problem.Place, type, context.CancellationToken) is var place && (problem.Rule != Rules.NothingMoved || !IsByConstant(place)))
                Report(Repairs.Diagnose(problem.Rule, place, problem.Message, problem.Repair, place => Locator.Exact(place, type, context.CancellationToken)));

        void Report(Diagnostic diagnostic)
        {
            if (!unfinished.Hides(diagnostic.Id, diagnostic.Location))
                context.ReportDiagnostic(diagnostic);
        }
    }

    // A setting that is turned elsewhere, and says "none" today: Repeat = Blocks - 1.
    private static bool IsByConstant(Location place)
    {
        var node = place.SourceTree?.GetRoot().FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        var values = node is AttributeSyntax word ? word.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression) : node is ExpressionSyntax value ? [value] : null;
        return values?.SelectMany(value => value.DescendantNodesAndSelf(inner => inner is not InvocationExpressionSyntax)).Any(inner => inner is IdentifierNameSyntax) == true;
    }

    // The blocks that a class uses, and those that they use, by the same reading as the generator's.
    private static EquatableArray<Declaration> Blocks(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var blocks = new SortedDictionary<string, Declaration>(System.StringComparer.Ordinal);
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        Follow(type);
        return blocks.Values.ToEquatable();

        void Follow(INamedTypeSymbol user)
        {
            foreach (var block in ReferencedBlocks.Of(user, compilation, cancellation))
                blocks[block.Key] = block;
            foreach (var used in ReferencedBlocks.UsedBy(user))
                if (seen.Add(used) && SymbolEqualityComparer.Default.Equals(used.ContainingAssembly, type.ContainingAssembly)
                    && DeclarationReader.KindOf(used) is ClassKind.Block or ClassKind.HandWritten
                    && DeclarationReader.Read(used, cancellation) is { } block && !blocks.ContainsKey(block.Key))
                {
                    blocks[block.Key] = block;
                    Follow(used);
                }
        }
    }
}
