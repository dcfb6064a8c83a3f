using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Analyzers;

/// <summary>Whether the C# that someone wrote into a class names one of its members. Attributes do not count: what they name is known already.</summary>
internal static class Mentions
{
    public static bool Any(INamedTypeSymbol type, string member, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .Where(reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", System.StringComparison.Ordinal))
        .Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>()
        .SelectMany(part => part.Members).SelectMany(other => other.DescendantNodes(node => node is not AttributeListSyntax))
        .Any(node => node is IdentifierNameSyntax name && name.Identifier.ValueText == member);
}
