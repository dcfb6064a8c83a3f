using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelDsl.Generators.Reading;

/// <summary>The names by which declarations are recognised.</summary>
internal static class KnownNames
{
    public const string Model = "ModelDsl.ModelAttribute";
    public const string Block = "ModelDsl.BlockAttribute";
    public const string Input = "ModelDsl.InputAttribute";
    public const string Namespace = "ModelDsl";

    /// <summary>Short names that generated code uses. Where a user's own names hide one, it is written in full.</summary>
    public static readonly IReadOnlyDictionary<string, string> Shorts = new Dictionary<string, string>
    {
        ["torch"] = "global::TorchSharp.torch",
        ["nn"] = "global::TorchSharp.torch.nn",
        ["F"] = "global::TorchSharp.torch.nn.functional",
        ["Modules"] = "global::TorchSharp.Modules",
        ["Tensor"] = "global::TorchSharp.torch.Tensor",
        ["Layer"] = "global::ModelDsl.Layer",
        ["Dataset"] = "global::ModelDsl.Dataset",
        ["TrainingRun"] = "global::ModelDsl.TrainingRun",
        ["TrainingHistory"] = "global::ModelDsl.TrainingHistory",
        ["StageDescription"] = "global::ModelDsl.StageDescription",
        ["Callback"] = "global::ModelDsl.Callback",
        ["ProgressBar"] = "global::ModelDsl.ProgressBar",
        ["Parts"] = "global::ModelDsl.CompilerServices.Parts",
        ["Checked"] = "global::ModelDsl.CompilerServices.Checked",
        ["Column"] = "global::ModelDsl.CompilerServices.Column",
        ["TensorTable"] = "global::ModelDsl.CompilerServices.TensorTable",
        ["TensorData"] = "global::ModelDsl.CompilerServices.TensorData",
        ["IExample"] = "global::ModelDsl.CompilerServices.IExample",
        ["FlatMemory"] = "global::ModelDsl.CompilerServices.FlatMemory",
        ["Slot"] = "global::ModelDsl.CompilerServices.Slot",
        ["GroupRule"] = "global::ModelDsl.CompilerServices.GroupRule",
        ["RunSettings"] = "global::ModelDsl.CompilerServices.RunSettings",
        ["RunColumn"] = "global::ModelDsl.CompilerServices.RunColumn",
        ["Tally"] = "global::ModelDsl.CompilerServices.Tally",
        ["Losses"] = "global::ModelDsl.CompilerServices.Losses",
        ["Evaluation"] = "global::ModelDsl.CompilerServices.Evaluation",
        ["BatchRows"] = "global::ModelDsl.CompilerServices.BatchRows",
        ["Predictions"] = "global::ModelDsl.CompilerServices.Predictions",
        ["MultiheadAttention"] = "global::ModelDsl.CompilerServices.MultiheadAttention",
        ["Norms"] = "global::ModelDsl.CompilerServices.Norms",
        ["TiedLinear"] = "global::ModelDsl.CompilerServices.TiedLinear",
        ["Positions"] = "global::ModelDsl.CompilerServices.Positions",
        ["Text"] = "global::ModelDsl.CompilerServices.Text",
    };

    /// <summary>Whether a type stands in a namespace, spelt with dots.</summary>
    public static bool IsIn(INamedTypeSymbol type, string @namespace) =>
        type.ContainingType is null && type.ContainingNamespace is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: true } only && only.Name == @namespace;

    /// <summary>Whether a word is of a kind, told by the name of a class of the language.</summary>
    public static bool Derives(INamedTypeSymbol word, string @base)
    {
        for (var type = word; type is not null; type = type.BaseType)
            if (type.Name == @base && IsIn(type, Namespace))
                return true;
        return false;
    }

    /// <summary>The last name of a type as it is written, without qualifiers and type arguments.</summary>
    public static string Simple(ExpressionSyntax type) => type switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => type.ToString(),
    };
}
