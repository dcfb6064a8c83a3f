using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>A declared block where it is used: its arguments are bound and it is inferred anew with what it gets here.</summary>
internal static class UsingBlock
{
    public static Edge Apply(UseWordAttribute use, Declaration block, Site site)
    {
        if (Recursion(site, block) is { } cycle)
        {
            // Of blocks that use each other one tells it.
            if (cycle.All(other => string.CompareOrdinal(other.Key, block.Key) <= 0))
                site.Report(Rules.BlockRecursion, "T", block.Name, string.Join(" uses ", cycle.Select(part => part.Name)));
            site.Break();
            return Edge.Unknown;
        }

        if (site.Scope.Library.Mistake(block) is { } mistake)
        {
            site.BreakBecauseOf(block, mistake);
            return Edge.Unknown;
        }
        var values = new Dictionary<string, object>();                 // for the proofs
        var written = new Dictionary<string, object>();                // for the code
        BindByPosition(use, block, site, values, written);
        var inputs = BindByName(use, block, site, values, written, out var wires);
        DemandAll(block, site, values, inputs);
        if (site.IsBroken || site.Input.IsUnknown)
            return Edge.Unknown;

        var inner = Inference.Run(block, site, values, inputs);
        var output = inner.Outputs.Count > 0 ? inner.Outputs[0].Output : Edge.Unknown;
        site.Step.Inner = inner;
        site.Step.Cost = inner.Cost;
        output = UnreadSizes.Named(block, site, inner, output);
        if (!inner.HasErrors)
        {
            DemandWritten(block, site, inputs);
            WarnOfEnds(site, inner);
        }
        WriteCode(block, site, inner, written, inputs, wires);
        return inner.HasErrors || inner.Outputs.Count != 1 ? Edge.Unknown : site.Give(output);
    }

    // A block's code is one for all uses, so within it nothing tells at which end the channels of a sequence stand: here it is known, and so is what reads them first.
    private static void WarnOfEnds(Site site, Analysis inner)
    {
        if (site.Input.Rank != 3 || inner.Inputs.FirstOrDefault() is not { } input)
            return;
        var first = inner.Stages.Where(stage => stage.From == input.Name).Select(stage => stage.Operations.FirstOrDefault(operation => operation.Attribute is not (DropoutBaseAttribute or IdentityAttribute))).OfType<Operation>().ToArray();
        if (first.Any(operation => operation.Attribute is RecurrentAttribute or MultiheadAttentionAttribute))
            site.DemandLayout(Layout.ChannelsLast, "(N, length, features)", needsSize: false);
        else if (first.Any(operation => operation.Attribute is Conv1dAttribute && operation.Word.Find("kernel")?.Value is not 1))
            site.DemandLayout(Layout.ChannelsFirst, "(N, channels, length)", needsSize: false);
    }

    private static List<Declaration>? Recursion(Site site, Declaration block)
    {
        var path = new List<Declaration> { block };
        for (Scope? scope = site.Scope; scope is not null; scope = scope.User?.Scope)
        {
            path.Insert(0, scope.Declaration);
            if (scope.Declaration.Key == block.Key)
                return path;
        }
        return null;
    }

    private static void BindByPosition(UseWordAttribute use, Declaration block, Site site, Dictionary<string, object> values, Dictionary<string, object> written)
    {
        var arguments = ByPosition(block).ToArray();
        if (use.Arguments.Length > arguments.Length)
        {
            site.Report(Rules.UseArguments, $"arguments[{arguments.Length}]", $"'{block.Name}' has {Count(arguments.Length, "argument")}{List(arguments.Select(a => a.Name))}, and {use.Arguments.Length} are given");
            return;
        }
        for (int i = 0; i < use.Arguments.Length; i++)
            Bind(arguments[i], use.Arguments[i], block, site, $"arguments[{i}]", values, written);
    }

    private static Dictionary<string, Edge> BindByName(UseWordAttribute use, Declaration block, Site site, Dictionary<string, object> values, Dictionary<string, object> written, out List<string> wires)
    {
        wires = [];
        var ports = Ports(block).ToArray();
        var inputs = new Dictionary<string, Edge>();
        if (ports.Length > 0)
            inputs[ports[0].Name] = site.Input;
        foreach (var (with, number) in use.Withs)
        {
            var at = new Site(site.Scope, "With", site.Place with { Word = number, Argument = null }, site.Input, site.Step, site.Repetition);
            var member = block.Find(with.Name);
            if (ports.Skip(1).Any(port => port.Name == with.Name))
            {
                if (inputs.ContainsKey(with.Name))
                    at.Report(Rules.UseArguments, "name", Once(at), $"'{with.Name}' of '{block.Name}' is given twice");
                else if (with.Value is string stage)
                {
                    inputs[with.Name] = at.Wire(stage, "value");
                    wires.Add(with.Name + "=" + stage);
                }
                else
                    at.Report(Rules.UseArguments, "value", $"'{with.Name}' is an input of '{block.Name}': give it an earlier stage by nameof");
            }
            else if (ports.Length > 0 && ports[0].Name == with.Name)
                at.Report(Rules.WithWithoutUse, "name", $"'{with.Name}' is the first input of '{block.Name}', which is always the value that stands here: give it with [From(...)] and the others with [With(...)], or let '{block.Name}' declare it behind what stands here");
            else if (member is null || !Arguments(block).Contains(member))
            {
                string[] names = [.. Arguments(block).Concat(ports.Skip(1)).Select(m => m.Name)];
                at.Report(Rules.WithWithoutUse, "name", Repair.Respell(at.At("name"), Spelling.Meant(with.Name, names), block.Name), $"'{block.Name}' has no argument or further input named '{with.Name}'{(Spelling.Suggest(with.Name, names) is { Length: > 0 } meant ? meant : (member is { Kind: MemberKind.Stage } ? ", which is a stage of it" : "") + (names.Length > 0 ? $": it has {string.Join(", ", names)}" : ""))}");
            }
            else if (written.ContainsKey(with.Name))
                at.Report(Rules.UseArguments, "name", Once(at), $"'{with.Name}' of '{block.Name}' is given twice");
            else
            {
                Bind(member, with.Value, block, at, "value", values, written);
                if (!at.IsBroken)
                    DemandAmong(member, block, at, values);
            }
            if (at.IsBroken)
                site.Break();
        }
        return inputs;
    }

    private static Repair Once(Site with) => new Repair("Remove what is given again").Remove(with.Place);

    private static void Bind(Member member, object value, Declaration block, Site site, string place, Dictionary<string, object> values, Dictionary<string, object> written)
    {
        switch (member.Type)
        {
            case "int" when value is int or string:
                var whole = site.Whole(value, place);
                (values[member.Name], written[member.Name]) = (whole.Dim, whole);
                break;
            case "double" when value is double or int or string:
                var real = site.Real(value, place);
                (values[member.Name], written[member.Name]) = (real, real);
                break;
            case "bool" when value is bool flag:
                (values[member.Name], written[member.Name]) = ((Dim)(flag ? 1 : 0), flag);
                break;
            case "bool" when value is string name:
                var dim = site.Scope.Flag(name, site.At(place), site.Repetition, out string text);
                (values[member.Name], written[member.Name]) = (dim, text);
                break;
            case var type when value is EnumValue @enum && @enum.Type == type:
                written[member.Name] = new Code("{0}.{1}", type, Names.Member(@enum.Name));
                if (@enum.Number is >= int.MinValue and <= int.MaxValue)
                    values[member.Name] = (Dim)@enum.Number;
                break;
            case var type when value is string name && site.Scope.Member(name, site.At(place), type) is { } chosen:
                (values[member.Name], written[member.Name]) = (chosen, name);
                break;
            default:
                site.Report(Rules.UseArguments, place, $"'{member.Name}' of '{block.Name}' is {Names.OfType(member.Type)}, and {(value is double ? Text(value) + ", a double," : Text(value))} is given");
                break;
        }
    }

    // A hyperparameter of a block is proven for its own values, so no other may be given.
    private static void DemandAmong(Member member, Declaration block, Site at, Dictionary<string, object> values)
    {
        if (!values.TryGetValue(member.Name, out object? given))
            return;
        switch (member.Words.Select(WordFactory.Make).OfType<NumberAttribute>().FirstOrDefault())
        {
            case RangeAttribute range when given is Dim value:
                int step = range.Step as int? ?? 1;
                var isInside = Dim.And(Dim.And(Dim.LessOrEqual((long)range.Min, value), Dim.LessOrEqual(value, (long)range.Max)), Dim.Equal((value - (long)range.Min) % step, 0));
                at.Demand(isInside, Rules.UseArguments, "value", when => [$"'{member.Name}' of '{block.Name}' goes from {Site.Text(range.Min)} to {Site.Text(range.Max)}{(step > 1 ? " in steps of " + step : "")}, and {value} is given{when}"]);
                break;
            case RangeAttribute range when given is Real real:
                at.Scope.DemandBetween(real, range.Min, range.Max, $"{block.Name}.{member.Name}", at.At("value"));
                break;
            case ChoiceAttribute { Values.Length: > 0 } choice when given is Dim value && member.Type == "int":
                var isAmong = choice.Values.OfType<int>().Aggregate((Dim)0, (any, one) => Dim.Or(any, Dim.Equal(value, one)));
                at.Demand(isAmong, Rules.UseArguments, "value", when => [$"'{member.Name}' of '{block.Name}' is one of {string.Join(", ", choice.Values.Select(Text))}, and {value} is given{when}"]);
                break;
        }
    }

    private static void DemandAll(Declaration block, Site site, Dictionary<string, object> values, Dictionary<string, Edge> inputs)
    {
        var missing = Arguments(block).Where(member => !values.ContainsKey(member.Name) && WordFactory.Make(member.Words[0]) is ArgumentAttribute { Default: null }).Select(member => member.Name).ToArray();
        if (missing.Length > 0 && !site.IsBroken)
            site.Report(Rules.UseArguments, null, $"'{block.Name}' needs {string.Join(" and ", missing.Select(name => $"'{name}'"))}: give it by position, or with [With(nameof({block.Name}.{missing[0]}), ...)]");
        foreach (var port in Ports(block).Skip(1))
            if (!inputs.ContainsKey(port.Name) && !site.IsBroken)
                site.Report(Rules.UseArguments, null, $"'{block.Name}' has the further input '{port.Name}': give it with [With(nameof({block.Name}.{port.Name}), nameof(...))]");
    }

    // Its code is one, whatever the arguments: an argument here may rule out what would stand in the way, and the code would still be for another number of axes.
    private static void DemandWritten(Declaration block, Site site, Dictionary<string, Edge> inputs)
    {
        int[] ranks = [.. OpenPorts(block).Where(port => inputs.ContainsKey(port.Name)).Select(port => inputs[port.Name].Rank)];
        if (ranks.Length > 2 || ranks.Contains(0) || site.Scope.Library.ByItself(block) is not { } own || own.Ranks.Any(analysis => analysis.AssumedRanks.SequenceEqual(ranks)))
            return;
        string taken = string.Join(" or ", own.Ranks.Select(analysis => string.Join(" and ", analysis.AssumedRanks)).Distinct());
        site.Report(Rules.UseArguments, "T", $"'{block.Name}' takes {taken} axes, the batch counted, whatever its arguments, and here are {string.Join(" and ", ranks)}");
    }

    // new BasicBlock([64, 56, 56], 128, stride: 2)
    private static void WriteCode(Declaration block, Site site, Analysis inner, Dictionary<string, object> written, Dictionary<string, Edge> inputs, List<string> wires)
    {
        var format = new System.Text.StringBuilder("new {0}(");
        var holes = new List<object?> { block.CodeName };
        string separator = "";
        foreach (var port in Ports(block))
        {
            format.Append(separator).Append('[').Append(string.Join(", ", inputs[port.Name].Shape.WithoutBatch.Select(size => Hole(new FreeSize(size))))).Append(']');
            separator = ", ";
        }
        bool isNamed = false;
        foreach (var argument in Arguments(block).OrderBy(argument => NumberReading.Standard(inner.Numbers.First(number => number.Member == argument)) is not null))     // as its constructor has them
            if (written.TryGetValue(argument.Name, out object? value))
            {
                format.Append(separator).Append(isNamed ? Names.Parameter(argument.Name) + ": " : "").Append(Hole(value));
                separator = ", ";
            }
            else
                isNamed = true;
        site.Module(new Code("{0}", block.CodeName), new Code(format.Append(')').ToString(), [.. holes]));

        var tensors = new List<object?> { ModelDsl.Language.Graph.Hole.Value };
        foreach (var port in Ports(block).Skip(1))
        {
            string wire = wires.FirstOrDefault(wire => wire.StartsWith(port.Name + "=", System.StringComparison.Ordinal)) ?? "";
            tensors.Add(ModelDsl.Language.Graph.Hole.Wire(wire.Substring(wire.IndexOf('=') + 1)));
        }
        site.Step.Call = new Code("{0}" + Call(tensors.Select((_, i) => $"{{{i + 1}}}")), [ModelDsl.Language.Graph.Hole.Module, .. tensors]);

        string Hole(object? value)
        {
            holes.Add(value);
            return "{" + (holes.Count - 1) + "}";
        }
    }

    /// <summary>Whether so many tensors come in one array: TorchSharp's modules take up to six.</summary>
    public static bool TakesArray(int inputs) => inputs > 6;

    /// <summary>The call of a module of which these are the inputs.</summary>
    public static string Call(IEnumerable<string> inputs)
    {
        string[] all = [.. inputs];
        string list = string.Join(", ", all);
        return TakesArray(all.Length) ? $".call([{list}])" : $".call({list})";
    }

    /// <summary>What a use may give: its arguments, then its hyperparameters, which have their defaults where a use says nothing.</summary>
    public static IEnumerable<Member> Arguments(Declaration block) => new[] { nameof(ArgumentAttribute), nameof(RangeAttribute), nameof(ChoiceAttribute) }
        .SelectMany(word => block.Members.Where(member => member.Kind == MemberKind.Number && member.Words.Any(w => w.Type == word)));

    /// <summary>Those that a use gives by position.</summary>
    public static IEnumerable<Member> ByPosition(Declaration block) => Arguments(block).Where(argument => argument.Words.Any(word => word.Type == nameof(ArgumentAttribute)));

    /// <summary>What a block reads: the current value first, then its further inputs.</summary>
    public static IEnumerable<Member> Ports(Declaration block) => block.Members.Where(member => member.Kind == MemberKind.Stage && member.Words.Count > 0 && member.Words[0].Type == nameof(InputAttribute));

    /// <summary>The inputs of a block that take whatever the place of use gives.</summary>
    public static IEnumerable<Member> OpenPorts(Declaration block) => block.Kind != ClassKind.Block ? [] : Ports(block).Where(port => WordFactory.Make(port.Words[0]) is InputAttribute { Sizes.Length: 0 });

    private static string Count(int number, string noun) => number switch { 0 => $"no {noun}s", 1 => $"one {noun}", _ => $"{number} {noun}s" };

    private static string List(IEnumerable<string> names)
    {
        string all = string.Join(", ", names);
        return all.Length == 0 ? "" : $" ({all})";
    }

    internal static string Text(object? value) => value switch
    {
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        double real => Site.Text(real),
        EnumValue @enum => $"{Word.ShortName(@enum.Type)}.{@enum.Name}",
        TypeValue type => $"typeof({Word.ShortName(type.Type)})",
        System.Collections.IEnumerable => "a list",
        System.IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => "null",
    };
}
