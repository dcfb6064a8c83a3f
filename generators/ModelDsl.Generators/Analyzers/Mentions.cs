using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Analyzers;

/// <summary>
/// Whether the C# that someone wrote into a class names one of its members. Attributes do not count: what they name is known already. Nor does a private property that nothing names in turn, no attribute either.
/// C# outside can read what is not private: <c>new(model) { BatchSize = model.BatchSize }</c>.
/// </summary>
internal static class Mentions
{
    public static bool Any(INamedTypeSymbol type, string member, Compilation compilation, CancellationToken cancellation)
    {
        var members = type.DeclaringSyntaxReferences
            .Where(reference => IsWritten(reference.SyntaxTree))
            .Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>()
            .SelectMany(part => part.Members).ToArray();
        return Any(member, []) || IsReadOutside();

        bool IsReadOutside() => type.GetMembers(member).Any(number => number.DeclaredAccessibility != Accessibility.Private)
            && compilation.SyntaxTrees.Where(IsWritten).SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes(node => node is not AttributeListSyntax)).Any(node => Read(node) == member);

        bool Any(string name, HashSet<string> asked) => asked.Add(name) && members.Any(other => Names(other, name) && (other is not PropertyDeclarationSyntax property || !IsPrivate(property) || IsOfWord(property.Identifier.ValueText) || Any(property.Identifier.ValueText, asked)));

        // When = nameof(IsLarge), which is calculated of what is not read.
        bool IsOfWord(string name) => members.SelectMany(other => other.AttributeLists).Any(list => list.DescendantNodes().Any(node => node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name));
    }

    // model.Width, model?.Width, model is { Width: 64 }
    private static string? Read(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax access when !(access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access) => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        NameColonSyntax { Parent: SubpatternSyntax } asked => asked.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsWritten(SyntaxTree tree) => !tree.FilePath.EndsWith(".g.cs", System.StringComparison.Ordinal);

    private static bool Names(MemberDeclarationSyntax member, string name) =>
        member.DescendantNodes(node => node is not AttributeListSyntax).Any(node => node is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);

    private static bool IsPrivate(PropertyDeclarationSyntax property) => !property.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.PartialKeyword);
}
