using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Tests;

/// <summary>A source text with some of its types alone.</summary>
internal static class Excerpt
{
    /// <summary>The types that stand in the file or in a namespace of it.</summary>
    public static IEnumerable<BaseTypeDeclarationSyntax> Types(CompilationUnitSyntax root) => root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseTypeDeclarationSyntax>();

    public static string Of(string text, Func<BaseTypeDeclarationSyntax, bool> stays)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(text, Compiler.Options).GetRoot();
        return root.RemoveNodes(Types(root).Where(type => !stays(type)), SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }
}
