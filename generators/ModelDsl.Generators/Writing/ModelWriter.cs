using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>The other part of a user's class: the file, its parts in reading order.</summary>
internal static class ModelWriter
{
    public static string Write(Declaration declaration, IReadOnlyList<Declaration> blocks, System.Threading.CancellationToken cancellation)
    {
        if (declaration.Unfit is { } head)
            return WriteUnfit(declaration, head);
        var analysis = Inference.Run(declaration, new Library(blocks, cancellation));
        if (declaration.Members.Any(member => ReservedNames.WhatIs(member, declaration.Kind) is not null))
            return WriteUnfit(declaration, $"partial class {declaration.Name}");
        // A stage of unknown shape has to do with a mistake, perhaps in a block, which is told there.
        bool isWrong = analysis.HasErrors || !analysis.Inputs.Any() || analysis.Stages.Any(stage => stage.Output.IsUnknown);
        var known = analysis;
        if (isWrong)
            analysis = Inference.Run(declaration, new Library(blocks, cancellation, isLenient: true));

        var plan = new Plan(analysis);
        var writer = new CodeWriter(declaration.TakenNames);
        plan.Tensor = writer.Full("Tensor");
        var used = Used(declaration, blocks);
        WriteHeader(writer, declaration, used);
        foreach (string host in declaration.Hosts)
            writer.Block($"{host}");
        if (declaration.Kind == ClassKind.Block)
            WriteStamp(writer, declaration, used);
        if (plan.IsModel && !isWrong && CostText.OfModel(analysis.Cost, plan.Defaults) is { Length: > 0 } cost)
            writer.Line($"/// <remarks>{CodeWriter.Xml(cost)} for one example.</remarks>");
        using (writer.Block($"{declaration.Modifiers}partial class {declaration.Name} : nn.Module<{TensorTypes(plan)}{plan.OutputType}>"))
        {
            NumberWriter.Write(writer, plan);
            if (isWrong)
                WrongModelWriter.Write(writer, plan, new Plan(known));
            else
            {
                ConstructorWriter.Write(writer, plan);
                ForwardWriter.Write(writer, plan);
                DescriptionWriter.Write(writer, plan);
            }
            if (plan.HasSeveralOutputs)
                OutputsWriter.Write(writer, plan);
            if (plan.HasTrainer)
            {
                DataWriter.Write(writer, plan);
                TrainerWriter.Write(writer, plan, isWrong);
            }
        }
        foreach (string _ in declaration.Hosts)
            writer.Close();
        return writer.ToString();
    }

    private static string WriteUnfit(Declaration declaration, string head)
    {
        var writer = new CodeWriter([]);
        WriteHeader(writer, declaration, []);
        foreach (string host in declaration.Hosts)
            writer.Block($"{host}");
        UnfitWriter.Write(writer, declaration, head);
        foreach (string _ in declaration.Hosts)
            writer.Close();
        return writer.ToString();
    }

    /// <summary>The name of the file: unique, and short enough for every file system.</summary>
    public static string FileName(Declaration declaration)
    {
        string name = string.Join(".", new[] { declaration.Namespace }.Concat(declaration.Hosts.Select(host => host.Substring(host.LastIndexOf(' ') + 1))).Append(declaration.Name + (declaration.Unfit is { } head && head.IndexOf('<') is > 0 and var at ? head.Substring(at) : "")).Where(part => part.Length > 0)).Replace("@", "").Replace('<', '-').Replace(", ", "-").Replace(">", "");
        if (name.Length > 100)
            name = name.Substring(0, 80) + "-" + ((uint)ModelDsl.Language.Shapes.StableHash.Of(name)).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        return name + ".g.cs";
    }

    // What a class in another assembly must know to use this block. Its uses are types here, so that the compiler says which assembly each of them is in.
    private static void WriteStamp(CodeWriter writer, Declaration block, IReadOnlyList<Declaration> used) =>
        writer.Line($"[global::ModelDsl.CompilerServices.Declaration({DeclarationText.Version}, {Literal.Of(DeclarationText.Write(block.Stamped))}{string.Concat(used.Select(other => $", typeof({other.CodeName})"))})]");

    // The blocks that a class itself names.
    private static IReadOnlyList<Declaration> Used(Declaration declaration, IReadOnlyList<Declaration> blocks)
    {
        var keys = new HashSet<string>(declaration.Members.SelectMany(member => member.Words).Where(word => word.TypeArgument is not null).Select(word => declaration.KeyOfUsed(word.Assembly, word.TypeArgument!)));
        return [.. blocks.Where(block => keys.Contains(block.Key))];
    }

    private static string TensorTypes(Plan plan) => plan.TakesArray ? plan.Tensor + "[], " : string.Concat(Enumerable.Repeat(plan.Tensor + ", ", System.Math.Max(1, plan.Inputs.Count)));

    // The usings stand inside the namespace: there they win over whatever a project imports globally.
    private static void WriteHeader(CodeWriter writer, Declaration declaration, IReadOnlyList<Declaration> used)
    {
        writer.Line($"// <auto-generated>");
        writer.Line($"//     Written by ModelDsl from the attributes of {declaration.Name}. Read it and step through it; to change it, change {declaration.Name}.");
        writer.Line($"// </auto-generated>");
        writer.Line($"#nullable enable");
        writer.Line($"#pragma warning disable CS0162, CS0612, CS0618, CS1591, CS8618, CS8981 // what a constant of the user's rules out; what the user marked as obsolete, or leaves empty in members of the user's own; lower-case aliases are PyTorch's names");
        writer.Line();
        foreach (string alias in used.Select(block => block.Origin?.Alias ?? "global").Where(alias => alias != "global").Distinct())
            writer.Line($"extern alias {alias};");
        if (declaration.Namespace.Length > 0)
        {
            writer.Line($"namespace {declaration.Namespace};");
            writer.Line();
        }
        writer.Line($"using global::ModelDsl;");
        writer.Line($"using global::ModelDsl.CompilerServices;");
        foreach (string alias in new[] { "torch", "nn", "F", "Modules", "Tensor" })
            if (!declaration.TakenNames.Contains(alias))
                writer.Line($"using {alias} = {Reading.KnownNames.Shorts[alias]};");
        writer.Line();
    }
}
