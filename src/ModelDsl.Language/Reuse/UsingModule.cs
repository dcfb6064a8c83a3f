using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>A hand-written module where it is used: arguments are its constructor's parameters, its shape is declared and believed.</summary>
internal static class UsingModule
{
    public static Edge Apply(UseWordAttribute use, Declaration module, Site site)
    {
        foreach (var (_, number) in use.Withs)
            site.Scope.Report(Rules.WithWithoutUse, site.Place with { Word = number }, $"'{module.Name}' is written by hand: its arguments are its constructor's parameters, given by position: write them into Use<{module.Name}>(...)");
        if (use.Withs.Count > 0)
            return Edge.Unknown;
        if (module.HandWritten!.Fault is { } fault)
        {
            site.Report(Rules.UseArguments, "T", $"'{module.Name}' {fault}");
            return Edge.Unknown;
        }
        // The shortest constructor that takes so many arguments.
        int given = use.Arguments.Length;
        var constructors = module.HandWritten.Constructors;
        if (constructors.Where(parameters => parameters.Count(parameter => parameter.Default is null) <= given && given <= parameters.Count).Select(parameters => (EquatableArray<Parameter>?)parameters).FirstOrDefault() is not { } constructor)
        {
            site.Report(Rules.UseArguments, null, $"the constructor of '{module.Name}' takes {string.Join(" or ", constructors.Select(Describe))}, and {(given == 1 ? "1 argument is" : $"{given} arguments are")} given");
            return Edge.Unknown;
        }

        var holes = new List<object?> { module.CodeName };
        for (int i = 0; i < given; i++)
            holes.Add(Argument(use.Arguments[i], constructor[i], module, site, $"arguments[{i}]"));
        string arguments = string.Join(", ", Enumerable.Range(1, given).Select(i => "{" + i + "}"));
        site.Module(new Code("{0}", module.CodeName), new Code("new {0}(" + arguments + ")", [.. holes]));
        site.Parameter(Dim.Unknown);                                   // only the module knows
        site.Macs(Dim.Unknown);
        site.Keep([Dim.Unknown]);

        var declared = module.Words.Select(WordFactory.Make).OfType<ShapeAttribute>().FirstOrDefault();
        var sizes = declared?.Sizes ?? [];
        if (site.IsBroken || site.Input.IsUnknown)
            return Edge.Unknown;
        if (sizes.Length == 0 && declared?.Ids is null)
            return site.Give(site.Input with { Type = ElementType.Float32, Ids = null, Domain = Domain.Unknown });
        var shape = new List<Dim> { site.Input.Shape[0] };
        foreach (object size in sizes)
            shape.Add(Size(size, use, constructor, module, site));
        var result = sizes.Length == 0 ? site.Input.Shape : new Shape(shape);
        return site.Give(declared?.Ids is { } ids ? new Edge(result, ElementType.Int64, Domain.Any, Size(ids, use, constructor, module, site)) : Edge.Floats(result, Domain.Unknown));
    }

    private static string Describe(EquatableArray<Parameter> parameters) =>
        "(" + string.Join(", ", parameters.Select(parameter => $"{Word.ShortName(parameter.Type)} {parameter.Name}{(parameter.Default is null ? "" : " = " + parameter.Default)}")) + ")";

    // A size of a hand-written module is a number, or the name of one of its constructor's parameters.
    private static Dim Size(object size, UseWordAttribute use, EquatableArray<Parameter> constructor, Declaration module, Site site)
    {
        if (size is int number && number >= 1)
            return number;
        for (int i = 0; i < constructor.Count; i++)
            if (size is string name && constructor[i].Name == name && IsWhole(constructor[i]))
                return i < use.Arguments.Length ? site.Whole(use.Arguments[i], $"arguments[{i}]", atLeast: 1).Dim : long.TryParse(constructor[i].Default, out long standard) ? standard : Dim.Unknown;
        if (IsSize(size, module))
            site.Report(Rules.UseArguments, null, $"the [Shape] of '{module.Name}' has {UsingBlock.Text(size)}, and the constructor that is called here has no such whole parameter");
        else
            site.BreakBecauseOf(module, CheckShape(module).First());
        return Dim.Unknown;
    }

    /// <summary>What is wrong with the declared shape of a module whoever uses it: told where it stands.</summary>
    public static IEnumerable<Problem> CheckShape(Declaration module)
    {
        int word = module.Words.ToList().FindIndex(word => WordFactory.Make(word) is ShapeAttribute);
        if (word < 0 || module.HandWritten is null || WordFactory.Make(module.Words[word]) is not ShapeAttribute shape)
            yield break;
        var names = module.HandWritten.Constructors.SelectMany(parameters => parameters).Where(IsWhole).Select(parameter => parameter.Name).Distinct().ToArray();
        foreach (var (size, argument) in shape.Sizes.Select((size, i) => (size, $"sizes[{i}]")).Concat(shape.Ids is { } ids ? [(ids, nameof(ShapeAttribute.Ids))] : []))
            if (!IsSize(size, module))
            {
                string problem = $"the [Shape] of '{module.Name}' has {UsingBlock.Text(size)}; its sizes are whole numbers of at least 1, or names of whole parameters of its constructor{(names.Length == 0 ? ", which has none" : ": " + string.Join(", ", names))}";
                yield return new Problem(Rules.UseArguments, new Place("", word, argument), new[] { problem }.ToEquatable());
            }
    }

    private static bool IsSize(object size, Declaration module) =>
        size is int and >= 1 || (size is string name && module.HandWritten!.Constructors.Any(parameters => parameters.Any(parameter => parameter.Name == name && IsWhole(parameter))));

    private static bool IsWhole(Parameter parameter) => parameter.Type is "int" or "long";

    private static object? Argument(object value, Parameter parameter, Declaration module, Site site, string argument)
    {
        switch (parameter.Type.TrimEnd('?'))
        {
            case "int" or "long" when value is int or string:
                return site.Whole(value, argument);
            case "double" when value is double or int or string:
                return site.Real(value, argument);
            case "float" when value is double or int or string:
                return new Code("(float){0}", site.Real(value, argument));
            case "bool" when value is bool:
                return value;
            case "bool" when value is string name:
                site.Scope.Flag(name, site.At(argument), site.Repetition, out string text);
                return text;
            case var type when value is EnumValue @enum && @enum.Type == type:
                return @enum;
            case var type when value is string name && type != "string" && site.Scope.Member(name, site.At(argument), type) is not null:
                return new Code("{0}", new Whole(Dim.Unknown, name));
            case "string" when value is string quoted:
                return new Quoted(quoted);
            default:
                site.Report(Rules.UseArguments, argument, $"'{parameter.Name}' of '{module.Name}' is {Names.OfType(parameter.Type)}, and {UsingBlock.Text(value)} is given");
                return null;
        }
    }
}

/// <summary>A string that the writer must write as a literal.</summary>
internal sealed record Quoted(string Value);
