using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ModelDsl.Generators.Reading;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>Calls of a generated trainer's Fit: whether it gets the data that the words on its model need.</summary>
internal static class FitCalls
{
    public static Problem? Check(IInvocationOperation call)
    {
        if (call.TargetMethod is not { Name: "Fit", ContainingType: { Name: "Trainer", ContainingType: { } model } } || DeclarationReader.KindOf(model) is not ClassKind.Model || !IsLeftOut(call) || MayHaveOtherCallbacks(call))
            return null;
        var needing = WordReader.Read(model.GetAttributes(), model).FirstOrDefault(word => word.Facts is { NeedsValidation: true } || KeepsBest(word));
        return needing is null ? null : new Problem(Rules.NoValidation, new Place(""), new[] { needing.Display, model.Name }.ToEquatable());
    }

    // Without a monitor it may be there for its file alone.
    private static bool KeepsBest(Word word) => word.Display == "ModelCheckpoint" && word.Find("Monitor") is not null && word.Find("RestoreBestWeights")?.Value is not false;

    /// <summary>The name of the method, as it is called.</summary>
    public static Location Place(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        { } expression => expression.GetLocation(),
        null => call.Syntax.GetLocation(),
    };

    // A program that takes callbacks away, or adds some, knows what it does; and what a method elsewhere has made, or had in its hands, may have others.
    private static bool MayHaveOtherCallbacks(IInvocationOperation call)
    {
        SyntaxNode member = call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } own and not GlobalStatementSyntax ? own : call.Syntax.SyntaxTree.GetRoot();
        SyntaxNode around = member.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? member;
        if (around.DescendantTokens().Any(token => token.ValueText == "Callbacks"))
            return true;
        return call.Instance is ILocalReferenceOperation { Local: var trainer } && (!IsMadeHere(trainer) || member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == trainer.Name && IsHandedOn(name, trainer.Type!)));
    }

    // using var trainer = new Net.Trainer(model);
    private static bool IsMadeHere(ILocalSymbol trainer) =>
        trainer.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax };

    // Prepare(trainer), or trainer.Prepared() where that is no method of its own.
    private static bool IsHandedOn(IdentifierNameSyntax name, ITypeSymbol trainer) => name.Parent switch
    {
        ArgumentSyntax => true,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } access when access.Expression == name => trainer.GetMembers(access.Name.Identifier.ValueText).IsEmpty,
        _ => false,
    };

    private static bool IsLeftOut(IInvocationOperation call) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "validation") is { } validation
        && (validation.ArgumentKind == ArgumentKind.DefaultValue || validation.Value is { ConstantValue: { HasValue: true, Value: null } } or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } });
}
