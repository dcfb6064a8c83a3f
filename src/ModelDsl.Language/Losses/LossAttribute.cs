using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// A loss written in C#: a method of the class that takes the stage's value, then the stages named here, then the target (floats in the stage's shape), and gives the loss, a tensor of one number.
/// Without a last parameter for the target it is a loss that needs none.
/// </summary>
/// <param name="method">The method's name.</param>
/// <param name="stages">Earlier stages that it also reads.</param>
public sealed class LossAttribute(string method, params string[] stages) : LossBaseAttribute
{
    /// <summary>The method's name.</summary>
    public string Method => method;

    /// <summary>Earlier stages that it also reads.</summary>
    public string[] Stages => stages;

    internal override void Judge(LossSite site)
    {
        for (int i = 0; i < stages.Length; i++)
            site.Wire(stages[i], $"{nameof(stages)}[{i}]");
        var candidates = site.Scope.Declaration.Members.Where(member => member.Kind == MemberKind.Method).ToArray();
        int given = 1 + stages.Length;
        bool Fits(Member candidate) => CallAttribute.IsTensor(candidate.Type) && candidate.Parameters.All(parameter => CallAttribute.IsTensor(parameter.Type)) && (candidate.Parameters.Count == given || candidate.Parameters.Count == given + 1);
        var called = candidates.Where(member => member.Name == method).OrderByDescending(Fits).FirstOrDefault();
        if (called is null)
        {
            site.Report(Rules.UnknownReference, nameof(method), Repair.Respell(site.At(nameof(method)), Spelling.Meant(method, candidates.Select(member => member.Name))), "method", site.Scope.Declaration.Name, method, Spelling.Suggest(method, candidates.Select(member => member.Name)));
            return;
        }
        bool hasTarget = called.Parameters.Count == given + 1;
        if (!Fits(called))
        {
            site.Report(Rules.BadCall, nameof(method), $"'{method}' must take {Site.Tensors(given)}, the value of '{site.Stage.Name}'{(stages.Length > 0 ? " and " + string.Join(", ", stages) : "")}, then (if it needs one) the target, and give a tensor{CallAttribute.But(called, "Loss", given + 1)}");
            return;
        }
        var holes = new List<object?> { called.Modifiers.Contains("static") ? Names.Member(method) : new Code("{0}{1}", Hole.Model, Names.Member(method)), new Hole(HoleKind.Prediction) };
        holes.AddRange(stages.Select(stage => (object?)Hole.Wire(stage)));
        if (hasTarget)
            holes.Add(new Hole(HoleKind.Target));
        var code = new Code("{0}(" + string.Join(", ", Enumerable.Range(1, holes.Count - 1).Select(i => "{" + i + "}")) + ")", [.. holes]);
        if (hasTarget)
            site.TargetFloats(code);
        else
            site.Loss.Call = code;
    }
}
