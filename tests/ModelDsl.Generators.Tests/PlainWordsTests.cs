using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelDsl.Generators.Reading;

namespace ModelDsl.Generators.Tests;

/// <summary>What is read off the text alone is what the compiler says.</summary>
public class PlainWordsTests
{
    [Fact]
    public void Says_what_the_compiler_says()
    {
        int plain = 0, all = 0;
        foreach (string source in Repository.Models.Values.Concat(RuleTests.Files.Select(name => RuleCase.Read(name).Source)))
        {
            var compilation = Compiler.CaseCompilation(source);
            foreach (var type in compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Select(node => compilation.GetSemanticModel(node.SyntaxTree).GetDeclaredSymbol(node)).OfType<INamedTypeSymbol>())
            {
                var words = new PlainWords(type);
                foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                    if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax { AttributeLists.Count: > 0 } syntax)
                    {
                        all++;
                        if (words.Read(syntax, out bool isNumber) is not { } read)
                            continue;
                        plain++;
                        Assert.Equal(WordReader.Read(property.GetAttributes(), type), read);
                        Assert.Equal(DeclarationReader.IsNumber(property), isNumber);
                    }
            }
        }
        Assert.InRange(plain, all * 0.4, all);
    }
}
