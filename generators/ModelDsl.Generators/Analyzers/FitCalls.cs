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
        if (call.TargetMethod is not { Name: "Fit", ContainingType: { Name: "Trainer", ContainingType: { } model } } || DeclarationReader.KindOf(model) is not ClassKind.Model || !IsLeftOut(call) || ChangesCallbacks(call.Syntax))
            return null;
        var needing = WordReader.Read(model.GetAttributes(), model).FirstOrDefault(word => word.Facts is { NeedsValidation: true });
        return needing is null ? null : new Problem(Rules.NoValidation, new Place(""), new[] { needing.Display, model.Name }.ToEquatable());
    }

    /// <summary>The name of the method, as it is called.</summary>
    public static Location Place(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        { } expression => expression.GetLocation(),
        null => call.Syntax.GetLocation(),
    };

    // A program that takes callbacks away, or adds some, knows what it does.
    private static bool ChangesCallbacks(SyntaxNode call)
    {
        SyntaxNode member = call.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? call;
        return (member is GlobalStatementSyntax ? member.Parent! : member).DescendantTokens().Any(token => token.ValueText == "Callbacks");
    }

    private static bool IsLeftOut(IInvocationOperation call) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "validation") is { } validation
        && (validation.ArgumentKind == ArgumentKind.DefaultValue || validation.Value is { ConstantValue: { HasValue: true, Value: null } } or IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: null } });
}
