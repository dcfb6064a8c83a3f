using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>
/// Calls a method of the class, written in C#, on the current value and further stages. Its result's shape is declared with <c>[return: Shape(...)]</c>,
/// believed by the proofs, and checked when it runs.
/// </summary>
/// <param name="method">A method on tensors that gives a tensor.</param>
/// <param name="stages">Earlier stages, behind the current value.</param>
public sealed class CallAttribute(string method, params string[] stages) : OperationAttribute
{
    /// <summary>The method's name.</summary>
    public string Method => method;

    /// <summary>The further arguments.</summary>
    public string[] Stages => stages;

    internal override Edge Apply(Site site)
    {
        var wires = stages.Select((stage, i) => site.Wire(stage, $"{nameof(stages)}[{i}]")).ToArray();
        if (Find(site) is not { } called)
            return Edge.Unknown;

        var holes = new List<object?> { Names.Member(method), Hole.Value };
        holes.AddRange(stages.Select(stage => (object?)Hole.Wire(stage)));
        string call = "{0}(" + string.Join(", ", Enumerable.Range(1, holes.Count - 1).Select(i => "{" + i + "}")) + ")" + (called.Type.EndsWith("?", System.StringComparison.Ordinal) ? "!" : "");

        int word = called.Words.ToList().FindIndex(word => word.Type == nameof(ShapeAttribute));
        var given = WordFactory.Make(called.Words[word]) as ShapeAttribute;
        if (site.Input.IsUnknown)
            return Edge.Unknown;
        var shape = site.Input.Shape;
        // What is wrong with the shape is told where it is declared.
        var declared = new Site(site.Scope, site.Word, new Place(called.Name, word), site.Input, site.Step, site.Repetition);
        if (given is { Sizes: { Length: > 0 } sizes })
            shape = new Shape(new[] { shape[0] }.Concat(sizes.Select((size, i) => Size(size, $"sizes[{i}]", called, declared))));
        var ids = given?.Ids is { } below ? declared.Whole(below, nameof(ShapeAttribute.Ids), atLeast: 1) : null;
        if (declared.IsBroken)
            site.Break();
        if (site.IsBroken)
            return Edge.Unknown;
        site.Macs(Dim.Unknown);                                        // only the method knows
        site.Keep([Dim.Unknown]);
        var known = shape.WithoutBatch.Select(size => (object?)new FreeSize(size)).ToArray();
        site.Step.Call = new Code("Checked.Shape(" + call + ", \"{0}\"" + string.Concat(known.Select((_, i) => ", {" + (holes.Count + i) + "}")) + ")", [.. holes, .. known]);
        if (ids is not null)
            return site.Give(new Edge(shape, ElementType.Int64, Domain.Any, ids.Dim));
        return site.Give(Edge.Floats(shape, Domain.Unknown) with { Layout = KeepsChannels(site, shape) ? site.Input.Layout : Layout.Unknown });
    }

    // What gives as many channels at the same place leaves them there.
    private static bool KeepsChannels(Site site, Shape shape)
    {
        int channels = site.Input.ChannelsFirst ? 1 : shape.Rank - 1;
        return shape.Rank == site.Input.Rank && shape.Rank > 2 && site.Scope.Holds(Dim.Equal(shape[channels], site.Input.Shape[channels])) == Verdict.Always;
    }

    private static Dim Size(object size, string argument, Member called, Site site)
    {
        if (size is int number && number < 1)
            site.Report(Rules.BadCall, argument, $"the [Shape] of '{called.Name}' has {UsingBlock.Text(size)}; sizes are at least 1");
        else if (size is int or string { Length: > 0 })
            return site.Whole(size, argument, mayBeFree: true).Dim;
        else
            site.Report(Rules.BadCall, argument, $"the [Shape] of '{called.Name}' has {UsingBlock.Text(size)}; its sizes are whole numbers, or names of number members");
        return Dim.Unknown;
    }

    private Member? Find(Site site)
    {
        var candidates = site.Scope.Declaration.Members.Where(member => member.Kind == MemberKind.Method).ToArray();
        var called = candidates.Where(member => member.Name == method).OrderByDescending(Fits).FirstOrDefault();
        if (called is null)
            site.Report(Rules.UnknownReference, nameof(method), Repair.Respell(site.At(nameof(method)), Spelling.Meant(method, candidates.Select(member => member.Name))), "method", site.Scope.Declaration.Name, method, Spelling.Suggest(method, candidates.Select(member => member.Name)));
        else if (!Fits(called))
            site.Report(Rules.BadCall, nameof(method), $"'{method}' must take {Site.Tensors(1 + stages.Length)}, the current value{(stages.Length > 0 ? " and " + string.Join(", ", stages) : "")}, and give a tensor{But(called, "Call", 1 + stages.Length)}");
        else if (!called.Words.Any(word => word.Type == nameof(ShapeAttribute)))
            site.Report(Rules.BadCall, nameof(method), $"'{method}' does not say what shape it gives: put [return: Shape(...)] on it");
        else
            return called;
        return null;
    }

    /// <summary>What a method does in place of what is wanted, in words.</summary>
    internal static string But(Member called, string word, int most) => !IsTensor(called.Type) ? $"; it gives {Names.OfType(called.Type)}"
        : called.Parameters.Count > most && called.Parameters.All(parameter => IsTensor(parameter.Type)) ? $"; it takes {Site.Tensors(called.Parameters.Count)}: name the stages for the others behind it, [{word}(nameof({called.Name}), nameof(...))]"
        : called.Parameters.Skip(most).FirstOrDefault(parameter => !IsTensor(parameter.Type) && parameter.Default is null) is { } other && called.Parameters.Take(most).All(parameter => IsTensor(parameter.Type)) ? $"; nothing gives it its '{other.Name}': give that a default"
        : called.Parameters.Count < most && called.Parameters.All(parameter => IsTensor(parameter.Type)) ? $"; it takes {Site.Tensors(called.Parameters.Count)}" : "";

    private bool Fits(Member candidate) => TakesTensors(candidate, 1 + stages.Length);

    /// <summary>Whether a method gives a tensor and takes so many; parameters with a default may follow.</summary>
    internal static bool TakesTensors(Member candidate, int count) => IsTensor(candidate.Type) && candidate.Parameters.Count >= count && candidate.Parameters.Take(count).All(parameter => IsTensor(parameter.Type)) && candidate.Parameters.Skip(count).All(parameter => parameter.Default is not null);

    /// <summary>Whether a type is TorchSharp's tensor.</summary>
    internal static bool IsTensor(string type) => type.TrimEnd('?') == "global::TorchSharp.torch.Tensor";
}
