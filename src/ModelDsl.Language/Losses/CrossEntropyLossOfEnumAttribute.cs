using System;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>As <see cref="CrossEntropyLossAttribute"/>, with an enum for the classes: targets and predictions are its members, whose values must be 0, 1, 2, ...</summary>
/// <typeparam name="TEnum">The classes.</typeparam>
public sealed class CrossEntropyLossAttribute<TEnum> : CrossEntropyLossAttribute, ITypeArgument
    where TEnum : struct, Enum
{
    string? ITypeArgument.TypeArgument { get; set; }

    private bool _isHidden;

    private protected override string? EnumType => _isHidden ? null : ((ITypeArgument)this).TypeArgument;

    private protected override Repair? OfOne(LossSite site, string loss)
    {
        var asMany = site.Loss.Word.Find("T")?.Value is EnumMembers { IsCounted: true } members ? site.Give(members.Names.Count) : null;
        return asMany is null || loss != "BCELoss" ? asMany : base.OfOne(site, loss);
    }

    private protected override void DemandMembers(LossSite site)
    {
        if (Soft)
            site.Report(Rules.BadTraining, nameof(Soft), $"{site.Word}.{nameof(Soft)}", "left out with an enum (members of one are the truth, no distribution: write CrossEntropyLoss)", "true");
        else if (site.Loss.Word.Find("T")?.Value is EnumMembers members)
        {
            _isHidden = !members.IsVisible;
            if (_isHidden)
                site.Report(Rules.WrongOptionType, "T", site.Word, "an enum that generated types can show", $"'{Word.ShortName(members.Type)}', which is not seen wherever '{site.Scope.Declaration.Name}' is: make it as public as the class");
            else if (members.IsCounted)
                site.DemandClasses(members.Names.Count, "T", $"'{Word.ShortName(members.Type)}' has {members.Names.Count} members", () => site.Give(members.Names.Count), site.IsOfPlaces ? ": the Linear writes the last axis; " + OfPlaces : ": each member is a class, so both must be as many");
            else
                site.Report(Rules.ClassCount, "T", $"the members of '{Word.ShortName(members.Type)}' must have the values 0, 1, 2, ...: they are class indices");
        }
    }
}
