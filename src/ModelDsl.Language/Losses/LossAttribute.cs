using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>
/// A loss written in C#: a method of the class that takes the stage's value, then the stages named here, then the target (floats in the stage's shape), and gives the loss, a tensor of one number.
/// Without a last parameter for the target it is a loss that needs none. With <c>SampleWeights = true</c> the weights of the examples, (N), come behind the target, and the method applies them.
/// </summary>
/// <param name="method">The method's name.</param>
/// <param name="stages">Earlier stages that it also reads.</param>
public sealed class LossAttribute(string method, params string[] stages) : LossBaseAttribute
{
    /// <summary>The method's name.</summary>
    public string Method => method;

    /// <summary>Earlier stages that it also reads.</summary>
    public string[] Stages => stages;

    /// <summary>
    /// True: the target is one class index per prediction, (N, ...) of a prediction (N, classes, ...), as that of <see cref="CrossEntropyLossAttribute"/>, in place of floats in the stage's shape. Metrics of
    /// classes can then judge the stage.
    /// </summary>
    public bool ClassTarget { get; set; }

    /// <summary>
    /// True: the target is yes or no for every value, numbers from 0 to 1 in the stage's shape, as that of <see cref="BCEWithLogitsLossAttribute"/>; the values are probabilities where they lie between 0 and 1,
    /// else raw. Metrics of classes can then judge the stage.
    /// </summary>
    public bool BinaryTarget { get; set; }

    private Code? _probabilities, _raw;
    private bool _isRaw;

    internal override Code? Probabilities => _probabilities;

    internal override Code Raw => _raw ?? base.Raw;

    internal override bool WantsRawValues => _isRaw;

    internal override void Judge(LossSite site)
    {
        for (int i = 0; i < stages.Length; i++)
            site.Wire(stages[i], $"{nameof(stages)}[{i}]");
        var candidates = site.Scope.Declaration.Members.Where(member => member.Kind == MemberKind.Method).ToArray();
        int given = 1 + stages.Length, most = given + (SampleWeights ? 2 : 1);
        bool Fits(Member candidate) => CallAttribute.TakesTensors(candidate, most) || (!SampleWeights && CallAttribute.TakesTensors(candidate, given));
        var called = candidates.Where(member => member.Name == method).OrderByDescending(Fits).FirstOrDefault();
        if (called is null)
        {
            site.Report(Rules.UnknownReference, nameof(method), Repair.Respell(site.At(nameof(method)), Spelling.Meant(method, candidates.Select(member => member.Name))), "method", site.Scope.Declaration.Name, method, Spelling.Suggest(method, candidates.Select(member => member.Name)));
            return;
        }
        bool hasTarget = CallAttribute.TakesTensors(called, most);
        if (!Fits(called))
        {
            site.Report(Rules.BadCall, nameof(method), $"'{method}' must take {Site.Tensors(SampleWeights ? most : given)}, the value of '{site.Stage.Name}'{(stages.Length > 0 ? " and " + string.Join(", ", stages) : "")}, then {(SampleWeights ? "the target and the weights of the examples" : "(if it needs one) the target")}, and give a tensor{CallAttribute.But(called, "Loss", most)}");
            return;
        }
        var holes = new List<object?> { called.Modifiers.Contains("static") ? site.Scope.Declaration.CodeName + "." + Names.Member(method) : new Code("{0}{1}", Hole.Model, Names.Member(method)), new Hole(HoleKind.Prediction) };
        holes.AddRange(stages.Select(stage => (object?)Hole.Wire(stage)));
        if (hasTarget)
            holes.Add(new Hole(HoleKind.Target));
        if (SampleWeights)
            holes.Add(new Hole(HoleKind.SampleWeight));
        var code = new Code("{0}(" + string.Join(", ", Enumerable.Range(1, holes.Count - 1).Select(i => "{" + i + "}")) + ")", [.. holes]);
        if (ClassTarget && BinaryTarget)
            site.Report(Rules.BadCall, nameof(BinaryTarget), $"the target of '{method}' is a class index (ClassTarget) or yes or no for every value (BinaryTarget): leave out one of them");
        else if (ClassTarget)
            JudgeClasses(site, code, hasTarget);
        else if (BinaryTarget)
            JudgeBinary(site, code, hasTarget);
        else if (hasTarget)
            site.TargetFloats(code);
        else
            site.Loss.Call = code;
    }

    private void JudgeBinary(LossSite site, Code code, bool hasTarget)
    {
        bool areProbabilities = site.Stage.Output.Domain.IsWithin(0, 1);
        _probabilities = areProbabilities ? (Code)$"{Prediction}" : (Code)$"{Prediction}.sigmoid()";
        _raw = areProbabilities ? (Code)$"{Prediction}.logit()" : null;
        _isRaw = site.Stage.Output.Domain.IsUnbounded;
        if (hasTarget)
            site.TargetFloats(code);
        else
            site.Report(Rules.BadCall, nameof(BinaryTarget), $"'{method}' takes no target: give it a last parameter for it, or leave out BinaryTarget");
    }

    private void JudgeClasses(LossSite site, Code code, bool hasTarget)
    {
        var prediction = site.Prediction;
        if (!hasTarget)
            site.Report(Rules.BadCall, nameof(ClassTarget), $"'{method}' takes no target: give it a last parameter for the class indices, or leave out ClassTarget");
        else if (prediction.Rank < 2 || (prediction.Shape[1].IsFree && !site.ChoosesPlace) || prediction.Shape[1].Constant == 1)
            site.Report(Rules.LossShape, nameof(ClassTarget), site.Word, "with ClassTarget (N, classes, ...), at least two along axis 1", site.Stage.Name, prediction.Shape.ToString());
        else
        {
            var values = site.Stage.Output.Domain;
            _probabilities = !values.Simplex ? (Code)$"F.softmax({Prediction}, 1)" : values.Log ? (Code)$"{Prediction}.exp()" : (Code)$"{Prediction}";
            site.TargetClass(code);
        }
    }
}
