using System;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>Probabilities along an axis, or their logarithms.</summary>
public abstract class SoftmaxBaseAttribute : LayerAttribute
{
    private protected SoftmaxBaseAttribute()
    {
    }

    /// <summary>The axis whose values belong together: 1 and up, or -1 for the last.</summary>
    public int Axis { get; set; } = -1;

    // The stage of the other one, where it is not this one.
    private static string Elsewhere(Site site)
    {
        var stage = site.Scope.Reading;
        if (stage is null || stage.Operations.Any(operation => operation.Attribute is SoftmaxBaseAttribute))
            return "";
        while (stage?.From is { } from && site.Scope.TryGetStage(from, out stage))
            if (stage.Operations.Any(operation => operation.Attribute is SoftmaxBaseAttribute))
                return $"; the other stands on '{stage.Name}'";
        return "";
    }

    private protected Edge Apply(Site site, string function, Func<int, Domain> image)
    {
        if (!site.DemandFloats() || !site.DemandAxis(Axis, nameof(Axis)))
            return Edge.Unknown;
        var domain = site.Input.Domain;
        int axis = Axis < 0 ? Axis + site.Input.Rank : Axis;
        bool isLog = function == "log_softmax";
        if (domain.SumsAlong == axis && (!domain.Log || isLog))
            site.Report(Rules.DoubleSoftmax, null, site.Before is "Softmax" && isLog ? site.WithoutBefore() : site.WithoutThis(), site.Word, domain.Log ? "logarithms of probabilities, which it leaves as they are" : "values that sum to one already, which flattens them", (isLog && !domain.Log ? "the Softmax in front of it" : "one of the two") + Elsewhere(site));
        else if (domain.IsWithin(0, 1) && site.Before is "Sigmoid")
            site.Report(Rules.DoubleSoftmax, null, site.WithoutBefore(), site.Word, "what Sigmoid gives, values from 0 to 1, which makes them almost equal", "one of the two");
        if (site.IsBroken)
            return Edge.Unknown;
        if (site.Scope.Holds(Dim.Less(1, site.Input.Shape[axis])) == Verdict.Never)
            site.Report(Rules.SoftmaxAxis, nameof(Axis), site.Input.Rank == 2 && !isLog ? new Repair("Use Sigmoid").Rename(site.Place, "Sigmoid", nameof(When)) : null, site.Word, Site.Text(axis), site.Input.Shape.ToString(), $"which has one value only: it is always {(isLog ? 0 : 1)}{(site.Input.Rank == 2 ? "; for one probability write [Sigmoid]" : axis == site.Input.Rank - 1 && site.Input.Rank == 3 ? "; for shares of the places write Axis = 1" : site.Input.Rank > 3 && axis != 1 ? "; for shares of the channels write Axis = 1" : site.Input.Rank > 3 ? "; for shares of the places put [Flatten] in front of it" : "")}");
        else if (site.Input.IsImage && axis == site.Input.Rank - 1 && site.Input.Shape[1].Constant != 1)
            site.Report(Rules.SoftmaxAxis, nameof(Axis), new Repair("Take its channels: Axis = 1").Set(site.Place, nameof(Axis), "1"), site.Word, Site.Text(axis), site.Input.Shape.ToString(), "the columns of an image: for probabilities of its channels write Axis = 1");
        else if (site.SmallestWithOne(site.Input.Shape[axis]) is { } when)
            site.Report(Rules.SoftmaxAxis, nameof(Axis), site.Word, Site.Text(axis), site.Input.Shape.ToString(), $"which has one value only{when}: it is then always {(isLog ? 0 : 1)}");
        site.Step.Call = new Code("F." + function + "({0}, {1})", Hole.Value, Axis);
        return site.Give(Edge.Floats(site.Input.Shape, image(axis)) with { Layout = site.Input.Layout });
    }
}
