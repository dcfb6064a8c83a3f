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
    public static void Check(INamedTypeSymbol type, Obstacle? obstacle, Action<Diagnostic> report, CancellationToken cancellation, string? silentRule = null)
    {
        if (obstacle is not null)
        {
            Report(obstacle.Rule, obstacle.At, obstacle.Arguments);
            return;
        }
        var both = type.GetAttributes().Where(attribute => attribute.AttributeClass is { Name: nameof(ModelAttribute) or nameof(BlockAttribute) } word && KnownNames.IsIn(word, KnownNames.Namespace)).ToArray();
        if (both.Length > 1 && both.Any(word => word.AttributeClass!.Name == nameof(BlockAttribute)))
            Report(Rules.Misplaced, both.First(word => word.AttributeClass!.Name == nameof(BlockAttribute)).ApplicationSyntaxReference!.GetSyntax(cancellation).GetLocation(), $"'Block' stands on '{type.Name}', which is a [Model]: a class is one or the other");
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => field.AssociatedSymbol is null))
            foreach (var (word, _) in WordReader.Words(field.GetAttributes()).Take(1))
                Report(Rules.Misplaced, word.ApplicationSyntaxReference!.GetSyntax(cancellation).GetLocation(), OnField(Shown(word)));
        string? above = null;
        SyntaxNode? firstPart = null;
        bool isToldOfParts = false;                                    // once: the other part may hold all the other stages
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic).OrderBy(property => property.Locations.FirstOrDefault()?.SourceSpan.Start))
        {
            if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not PropertyDeclarationSyntax syntax)
                continue;
            // The field behind a partial property is there only when its other half is.
            foreach (var word in syntax.AttributeLists.Where(list => list.Target?.Identifier.ValueText == "field").SelectMany(list => list.Attributes))
                if (KnownNames.Simple(word.Name) is var name && (WordFactory.Knows(name) || WordFactory.Knows(name + "Attribute")))
                    Report(Rules.Misplaced, word.GetLocation(), OnField(name));
            bool isStage = DeclarationReader.IsStage(property), isNumber = DeclarationReader.IsNumber(property);
            if (!property.IsPartialDefinition)
            {
                var words = WordReader.Words(property.GetAttributes());
                if (words.Count > 0 && (isStage || isNumber))
                    Report(Rules.StageNotPartial, syntax.Identifier.GetLocation(), property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
                else if (words.Count > 0)
                    Report(Rules.Misplaced, words[0].Attribute.ApplicationSyntaxReference!.GetSyntax(cancellation).GetLocation(), $"'{Shown(words[0].Attribute)}' stands on '{property.Name}', which is neither a stage nor a number, so nothing reads it: a stage is a 'partial Layer' property");
                continue;
            }
            // Weights are made of numbers once: a number that moved afterwards would say what is not so.
            if ((isStage || isNumber) && property.SetMethod is not null)
                Report(Rules.StageNotPartial, syntax.Identifier.GetLocation(), property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
            // The other half would begin with it, and nothing reads what it begins with.
            if (isNumber && syntax.Initializer is { Value: var begun })
                Report(Rules.Misplaced, begun.GetLocation(), $"'= {begun}' stands on '{property.Name}', where nothing reads it: write Default = {begun} in its attribute");
            if (!isStage)
                continue;
            if (above is not null && syntax.AttributeLists.Count == 0)
                Report(Rules.EmptyStage, syntax.Identifier.GetLocation(), property.Name, above);
            above = property.Name;
            firstPart ??= syntax.Parent;
            if (syntax.Parent == firstPart || isToldOfParts)
                continue;
            isToldOfParts = true;
            Report(Rules.SeveralParts, syntax.Identifier.GetLocation(), property.Name, type.Name);
        }

        static string OnField(string word) => $"'{word}' stands on a field, where nothing reads it: put it on a partial property";

        static string Shown(AttributeData word) => Word.WithoutSuffix(word.AttributeClass!.Name);

        void Report(Rule rule, Location location, params string[] arguments)
        {
            if (rule.Id != silentRule)
                report(Diagnostic.Create(Descriptors.Of(rule), location, new Problem(rule, new Place(""), arguments.ToEquatable()).Message));
        }
    }
}
