using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>Number members: what values they can take.</summary>
internal static class NumberReading
{
    public static void Read(Member member, Scope scope, IReadOnlyDictionary<string, object> arguments)
    {
        var number = new Number(member);
        for (int i = 0; i < member.Words.Count; i++)
            if (WordFactory.Make(member.Words[i]) is NumberAttribute attribute)
            {
                number.Attribute ??= attribute;
                number.Word ??= member.Words[i];
                Define(number, attribute, member.Words[i], new Place(member.Name, i), scope, arguments);
            }
        scope.Analysis.Numbers.Add(number);
        scope.Add(number);
    }

    private static void Define(Number number, NumberAttribute attribute, Word word, Place place, Scope scope, IReadOnlyDictionary<string, object> arguments)
    {
        var member = number.Member;
        switch (attribute)
        {
            case RangeAttribute range when member.Type == "int":
                DefineWholeRange(number, range, word, place, scope);
                break;
            case RangeAttribute range when member.Type == "double":
                DefineRealRange(number, range, place, scope);
                break;
            case ChoiceAttribute choice:
                DefineChoice(number, choice, place, scope);
                break;
            case ArgumentAttribute argument:
                DefineArgument(number, argument, scope, arguments);
                break;
            case AxisAttribute axis when member.Type == "int":
                number.Whole = Dim.Of(Variable.Axis(scope.Unique(member.Name), axis.Min, axis.Max > 0 ? axis.Max : null, axis.Step));
                if (axis.Max > 0 && axis.Min > axis.Max)
                    scope.Report(Rules.RangeMinMax, place, axis.Min.ToString(), axis.Max.ToString());
                break;
            default:
                scope.Report(Rules.WrongPropertyType, place with { Word = -1 }, member.Name, "a " + member.Type, attribute is AxisAttribute ? "[Axis] stands on an int" : "[Range] stands on an int or a double");
                number.Whole = Dim.Unknown;
                break;
        }
    }

    private static void DefineWholeRange(Number number, RangeAttribute range, Word word, Place place, Scope scope)
    {
        if (range.IsReal)
        {
            scope.Report(Rules.WrongPropertyType, place, number.Name, "an int", "its range is of real numbers: make the property a double, or the bounds whole numbers");
            number.Whole = Dim.Unknown;
            return;
        }
        long min = (long)range.Min, max = (long)range.Max, step = 1;
        if (range.Step is { } given)
        {
            if (given is not int whole || whole < 1)
            {
                scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, $"the step of '{number.Name}' must be a whole number of at least 1");
                number.Whole = Dim.Unknown;
                return;
            }
            step = whole;
        }
        if (min > max)
        {
            scope.Report(Rules.RangeMinMax, place, Site.Text(min), Site.Text(max));
            number.Whole = Dim.Unknown;
            return;
        }
        if (range.Log && min < 1)
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Log) }, $"'{number.Name}' is searched on a logarithmic scale, so its minimum must be positive, and is {min}");
        if (range.Default is { } standard && !(standard is int value && value >= min && value <= max && (value - min) % step == 0))
            scope.Report(Rules.DefaultOutside, place with { Argument = nameof(range.Default) }, Text(standard), number.Name, step == 1 ? $"{min} to {max}" : $"{min}, {min + step}, ... up to {max}");
        number.Whole = Dim.Of(Variable.Range(scope.Unique(number.Name), min, max, step));
    }

    private static void DefineRealRange(Number number, RangeAttribute range, Place place, Scope scope)
    {
        if (range.Min > range.Max)
            scope.Report(Rules.RangeMinMax, place, Site.Text(range.Min), Site.Text(range.Max));
        else if (range.Log && range.Min <= 0)
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Log) }, $"'{number.Name}' is searched on a logarithmic scale, so its minimum must be positive, and is {Site.Text(range.Min)}");
        else if (range.Default is { } standard && !(Real(standard) is { } value && value >= range.Min && value <= range.Max))
            scope.Report(Rules.DefaultOutside, place with { Argument = nameof(range.Default) }, Text(standard), number.Name, $"{Site.Text(range.Min)} to {Site.Text(range.Max)}");
        number.Real = new Real(range.Min, range.Max, number.Name);
    }

    private static void DefineChoice(Number number, ChoiceAttribute choice, Place place, Scope scope)
    {
        var values = choice.Values;
        string type = number.Member.Type;
        bool fits = type switch
        {
            "int" => values.All(value => value is int),
            "double" => values.All(value => value is double or int),
            "bool" => values.All(value => value is bool),
            _ => values.All(value => value is EnumValue),
        };
        if (!fits || (values.Length == 0 && type is "int" or "double"))
        {
            scope.Report(Rules.WrongPropertyType, place, number.Name, "a " + Word.ShortName(type), values.Length == 0 ? "its choices must be listed" : "its choices must be values of this type");
            number.Whole = Dim.Unknown;
            return;
        }
        if (choice.Default is { } standard && values.Length > 0 && !values.Contains(standard))
            scope.Report(Rules.DefaultOutside, place with { Argument = nameof(choice.Default) }, Text(standard), number.Name, string.Join(", ", values.Select(Text)));
        switch (type)
        {
            case "int":
                number.Whole = Dim.Of(Variable.Values(scope.Unique(number.Name), values.Select(value => (long)(int)value)));
                break;
            case "double":
                number.Real = new Real(values.Min(value => Real(value)!.Value), values.Max(value => Real(value)!.Value), number.Name);
                break;
            case "bool":
                number.Whole = Dim.Of(Variable.Flag(scope.Unique(number.Name)));
                break;
            default:
                number.Whole = Dim.Of(Variable.Opaque(scope.Unique(number.Name)));
                break;
        }
    }

    private static void DefineArgument(Number number, ArgumentAttribute argument, Scope scope, IReadOnlyDictionary<string, object> arguments)
    {
        string type = number.Member.Type;
        number.IsUsed = true;
        if (arguments.TryGetValue(number.Name, out object? given))
            (number.Whole, number.Real) = (given as Dim, given as Real);
        else if (scope.User is not null)
            (number.Whole, number.Real) = argument.Default switch
            {
                int whole => ((Dim?)whole, (Real?)null),
                bool flag => (flag ? 1 : 0, null),
                double real => (null, new Real(real)),
                _ => (Dim.Unknown, null),
            };
        else if (type is "double")
            number.Real = new Real(double.NegativeInfinity, double.PositiveInfinity, number.Name);
        else
            number.Whole = Dim.Of(Variable.Given(number.Name, flag: type == "bool"));
    }

    private static double? Real(object value) => value switch { double real => real, int whole => whole, _ => null };

    private static string Text(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        double real => Site.Text(real),
        EnumValue @enum => @enum.Name,
        System.IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
