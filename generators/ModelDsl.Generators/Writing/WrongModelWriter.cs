using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>A model with mistakes gets all its members, so that the one thing that is wrong is the one thing that is reported.</summary>
internal static class WrongModelWriter
{
    /// <param name="writer">Where it goes.</param>
    /// <param name="plan">What the types of its members need, guessed where there is a mistake.</param>
    /// <param name="known">What is known in spite of the mistakes.</param>
    public static void Write(CodeWriter writer, Plan plan, Plan known)
    {
        ConstructorWriter.WriteStages(writer, known);
        UnfitWriter.Strays(writer, plan.Declaration);
        string why = Literal.Of(Why(plan));
        writer.Line($"public {plan.Declaration.Name}({ConstructorWriter.Parameters(plan)}) : base(nameof({plan.Declaration.Name})) => throw new global::System.InvalidOperationException({why});");
        writer.Line();
        writer.Line($"public override {plan.OutputType} forward({ForwardWriter.Parameters(plan)}) => throw new global::System.InvalidOperationException({why});");
        writer.Line();
        if (plan.IsModel)
            writer.Line($"public StageDescription[] Describe() => throw new global::System.InvalidOperationException({why});");
        writer.Line();
    }

    /// <summary>What is wrong, for whoever silenced it.</summary>
    public static string Why(Plan plan)
    {
        var first = plan.Analysis.Problems.FirstOrDefault(problem => problem.Rule.Severity == Severity.Error);
        return first is null ? $"'{plan.Declaration.Name}' has mistakes, which the compiler reports." : $"'{plan.Declaration.Name}' has a mistake: {first.Rule.Id}: {first.Message}";
    }
}
