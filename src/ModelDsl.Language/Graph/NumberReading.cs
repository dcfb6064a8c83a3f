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
        if (number.Attribute is null)
            number.Whole = Dim.Unknown;                                // the compiler says what is wrong with its word
        scope.Analysis.Numbers.Add(number);
        scope.Add(number);
    }

    private static void Define(Number number, NumberAttribute attribute, Word word, Place place, Scope scope, IReadOnlyDictionary<string, object> arguments)
    {
        var member = number.Member;
        // Where a block is used its hyperparameters are what the use gives, or their defaults.
        if (scope.User is not null && attribute is RangeAttribute or ChoiceAttribute)
        {
            number.IsUsed = true;
            if (arguments.TryGetValue(number.Name, out object? chosen))
                (number.Whole, number.Real) = (chosen as Dim, chosen as Real);
            else
                (number.Whole, number.Real) = Known(Standard(number), member.Type, scope.Unique(member.Name));
            return;
        }
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
                DefineArgument(number, argument, place, scope, arguments);
                break;
            case AxisAttribute axis when member.Type == "int":
                DefineAxis(number, axis, place, scope);
                break;
            default:
                scope.Report(Rules.WrongPropertyType, place with { Word = -1 }, Repair.Retype(member.Name, attribute is RangeAttribute { IsReal: true } ? "double" : "int"), member.Name, Names.OfType(member.Type), attribute is AxisAttribute ? "[Axis] stands on an int" : "[Range] stands on an int or a double" + (member.Type switch { "bool" => ", and a bool has [Choice]", "float" or "decimal" => ": make it a double", "long" or "short" or "byte" => ": make it an int", _ => "" }));
                number.Whole = Dim.Unknown;
                break;
        }
    }

    private static void DefineAxis(Number number, AxisAttribute axis, Place place, Scope scope)
    {
        number.Whole = Dim.Unknown;
        if (scope.Declaration.Kind == ClassKind.Block)
            scope.Report(Rules.Misplaced, place, $"'Axis' stands in the block '{scope.Declaration.Name}', whose uses say which sizes are free: leave the sizes of its [Input] out, and ask for one with Size(axis) where a number is needed");
        else if (axis.Min < 1)
            scope.Report(Rules.BadRange, place with { Argument = nameof(axis.Min) }, Without(place, nameof(axis.Min)), $"the smallest size of '{number.Name}' must be at least 1, and is {axis.Min}");
        else if (axis.Step < 1)
            scope.Report(Rules.BadRange, place with { Argument = nameof(axis.Step) }, Without(place, nameof(axis.Step)), $"the step of '{number.Name}' must be at least 1, and is {axis.Step}");
        else if (axis.Max != 0 && axis.Min > axis.Max)
            scope.Report(Rules.RangeMinMax, place, Swap(place, nameof(axis.Min), nameof(axis.Max)), Site.Text(axis.Min), Site.Text(axis.Max));
        else
            number.Whole = Dim.Of(Variable.Axis(scope.Unique(number.Name), axis.Min, axis.Max > 0 ? axis.Max : null, axis.Step));
    }

    private static void DefineWholeRange(Number number, RangeAttribute range, Word word, Place place, Scope scope)
    {
        if (range.IsReal)
        {
            scope.Report(Rules.WrongPropertyType, place, Repair.Retype(number.Name, "double"), number.Name, "an int", "its range is of real numbers: make the property a double, or the bounds whole numbers");
            number.Whole = Dim.Unknown;
            return;
        }
        long min = (long)range.Min, max = (long)range.Max, step = 1;
        if (range.Step is { } given)
        {
            if (given is not int whole || whole < 1)
            {
                scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, Without(place, nameof(range.Step)), $"the step of '{number.Name}' must be a whole number of at least 1");
                number.Whole = Dim.Unknown;
                return;
            }
            step = whole;
        }
        if (min > max)
        {
            scope.Report(Rules.RangeMinMax, place, Swap(place, "min", "max"), Site.Text(min), Site.Text(max));
            number.Whole = Dim.Unknown;
            return;
        }
        if (range.Step is not null && step > max - min && min < max)
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, StepTooLarge(number, Site.Text(step), Site.Text(min), Site.Text(max)));
        else if (range.Log && step > 1)
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, StepOfLog(number));
        else if (range.Log && min < 1)
            scope.Report(Rules.BadRange, place with { Argument = "min" }, $"'{number.Name}' is searched on a logarithmic scale, so its minimum must be positive, and is {min}");
        if (range.Default is { } standard && !(standard is int value && value >= min && value <= max && (value - min) % step == 0))
            scope.Report(Rules.DefaultOutside, place with { Argument = nameof(range.Default) }, Nearest(place, standard, Real, wanted => Literal(OnGrid(wanted, min, max, step), isReal: false)), OfOtherType(standard, "int"), number.Name, step == 1 ? $"{min} to {max}" : $"{min}, {min + step}, ... up to {min + (max - min) / step * step}");
        number.Whole = range.Log && min < 1 ? Dim.Unknown : Dim.Of(Variable.Range(scope.Unique(number.Name), min, max, step));
    }

    // 16.0 is not among 8, 16, 32.
    private static string OfOtherType(object standard, string type) => type == "int" && standard is double real ? $"{(NumberText.Written(real) ?? Text(standard))}, a double," : Text(standard);

    private static string StepTooLarge(Number number, string step, string min, string max) =>
        $"the step of '{number.Name}', {step}, is larger than its range from {min} to {max}, which leaves {min} alone: take a smaller step";

    private static string StepOfLog(Number number) => $"'{number.Name}' is searched on a logarithmic scale, where equal steps have no place: remove 'Step' or 'Log'";

    private static void DefineRealRange(Number number, RangeAttribute range, Place place, Scope scope)
    {
        number.Real = new Real(range.Min, range.Max, number.Name) { Formula = Formula.Of(number.Name, isGiven: false) };
        double? step = range.Step is null ? null : Real(range.Step);
        if (!IsFinite(range.Min) || !IsFinite(range.Max))
            scope.Report(Rules.BadRange, place, $"the bounds of '{number.Name}' must be finite numbers, and are {Site.Text(range.Min)} and {Site.Text(range.Max)}");
        else if (range.Min > range.Max)
            scope.Report(Rules.RangeMinMax, place, Swap(place, "min", "max"), Site.Text(range.Min), Site.Text(range.Max));
        else if (range.Log && range.Step is not null)
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, StepOfLog(number));
        else if (range.Log && range.Min <= 0)
            scope.Report(Rules.BadRange, place with { Argument = "min" }, $"'{number.Name}' is searched on a logarithmic scale, so its minimum must be positive, and is {Site.Text(range.Min)}");
        else if (range.Step is not null && !(step > 0 && IsFinite(step.Value)))
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, Without(place, nameof(range.Step)), $"the step of '{number.Name}' must be a number greater than 0");
        else if (step > range.Max - range.Min && range.Min < range.Max)
            scope.Report(Rules.BadRange, place with { Argument = nameof(range.Step) }, StepTooLarge(number, Site.Text(step.Value), Site.Text(range.Min), Site.Text(range.Max)));
        else if (range.Default is { } standard && !(Real(standard) is { } value && value >= range.Min && value <= range.Max && IsOnGrid(value, range.Min, step)))
            scope.Report(Rules.DefaultOutside, place with { Argument = nameof(range.Default) }, Nearest(place, standard, Real, wanted => Literal(OnGrid(wanted, range.Min, range.Max, step), isReal: true)), Text(standard), number.Name, $"{Site.Text(range.Min)} to {Site.Text(range.Max)}{(step is { } by ? " in steps of " + Site.Text(by) : "")}");
        else if (step is { } grid && scope.IsModel && Count(number) is <= MostSteps and > 1 and { } count && System.Math.Max(System.Math.Abs(range.Min), System.Math.Abs(range.Max)) < LargestOnGrid)
            number.Real = number.Real with { Choice = Variable.Steps(number.Name, [.. Enumerable.Range(0, (int)count).Select(i => OnGrid(range.Min + i * grid, range.Min, range.Max, grid))], range.Min, grid) };
    }

    private const int MostSteps = 64;
    private const double LargestOnGrid = 1e9;

    /// <summary>The step of a range of real numbers; null: any number between its bounds.</summary>
    public static double? Step(RangeAttribute range) => range.Step is { } step ? Real(step) : null;

    // 0.3 is 0.1 three times, up to rounding.
    public static bool IsOnGrid(double value, double min, double? step) => step is not { } by || System.Math.Abs((value - min) / by - System.Math.Round((value - min) / by)) < 1e-6;

    // ---- Repairs ------------------------------------------------------------------------------------------------

    // The option has a default that is right.
    private static Repair Without(Place word, string option) => new Repair($"Remove '{option}'").Remove(word with { Argument = option });

    private static Repair Swap(Place word, string min, string max) => new Repair("Swap them").Swap(word with { Argument = min }, word with { Argument = max });

    // A default that is a number at all has a nearest value.
    private static Repair? Nearest(Place word, object standard, System.Func<object, double?> read, System.Func<double, string> nearest)
    {
        if (read(standard) is not { } wanted || !IsFinite(wanted))
            return null;
        string value = nearest(wanted);
        return new Repair($"Change it to {value}").Replace(word with { Argument = "Default" }, value);
    }

    private static double OnGrid(double wanted, double min, double max, double? step)
    {
        double inside = System.Math.Max(min, System.Math.Min(max, wanted));
        if (step is not { } by)
            return inside;
        double last = System.Math.Floor((max - min) / by + 1e-6);
        // As a person counts: 0.1 three times is 0.3.
        return (double)((decimal)min + (decimal)by * (decimal)System.Math.Min(last, System.Math.Round((inside - min) / by, System.MidpointRounding.AwayFromZero)));
    }

    private static string Literal(double value, bool isReal)
    {
        string text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return isReal && text.All(c => char.IsDigit(c) || c == '-') ? text + ".0" : text;
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static void DefineChoice(Number number, ChoiceAttribute choice, Place place, Scope scope)
    {
        string type = number.Member.Type;
        number.Whole = Dim.Unknown;
        if (type is not ("int" or "double" or "bool") && number.Member.Enum is null)
            scope.Report(Rules.WrongPropertyType, place with { Word = -1 }, number.Name, Names.OfType(type), "[Choice] stands on an int, a double, a bool or an enum" + (type is "float" or "decimal" ? ": make it a double" : type is "long" or "short" or "byte" ? ": make it an int" : ""));
        else if (choice.Values.Length == 0 && (type is "int" or "double" || number.Member.Enum is { Names.Count: 0 }))
            scope.Report(Rules.WrongPropertyType, place, number.Name, Names.OfType(type), number.Member.Enum is null ? "its choices must be listed" : "it has no members to choose from");
        else if (number.Member.Enum is { IsVisible: false })
            scope.Report(Rules.WrongPropertyType, place with { Word = -1 }, number.Name, $"an enum that is not seen wherever '{scope.Declaration.Name}' is", "generated types show it, so make it as public as the class");
        else if (choice.Values.Any(value => !IsOf(value, type)))
            scope.Report(Rules.WrongPropertyType, place, number.Name, Names.OfType(type), type == "int" && choice.Values.Any(value => value is double) ? "its choices must be values of this type: make it a double, or list whole numbers"
                : choice.Values.OfType<EnumValue>().Any(value => value.Name.Length == 0 && value.Type == type) ? "its choices must be members of the enum, each with a name of its own: give one to a combination too" : "its choices must be values of this type");
        else if (Twice(choice, type) is var twice and >= 0)
            scope.Report(Rules.BadRange, place with { Argument = $"values[{twice}]" }, $"'{number.Name}' can be {Text(choice.Values[twice])} already: list each choice once, else a search tries it twice as often");
        else if (choice.Default is { } standard && !IsAmong(standard, choice.Values, type))
            scope.Report(Rules.DefaultOutside, place with { Argument = nameof(choice.Default) }, choice.Values.Any(value => Real(value) is null) || choice.Values.Length == 0 ? null : Nearest(place, standard, Real, wanted => Literal(choice.Values.Select(value => Real(value)!.Value).OrderBy(value => System.Math.Abs(value - wanted)).First(), type == "double")), OfOtherType(standard, type), number.Name, choice.Values.Length > 0 ? string.Join(", ", choice.Values.Select(Text)) : type == "bool" ? "false, true" : string.Join(", ", number.Member.Enum!.Names));
        else
            DefineValues(number, choice, scope);
    }

    // The first choice that stands there a second time; -1: each is there once.
    private static int Twice(ChoiceAttribute choice, string type)
    {
        var seen = new HashSet<object>();
        for (int i = 0; i < choice.Values.Length; i++)
            if (!seen.Add(type == "double" ? Real(choice.Values[i])! : choice.Values[i]))
                return i;
        return -1;
    }

    private static bool IsOf(object value, string type) => type switch
    {
        "int" => value is int,
        "double" => value is double or int,
        "bool" => value is bool,
        _ => value is EnumValue { Name.Length: > 0 } member && member.Type == type,
    };

    private static bool IsAmong(object value, object[] values, string type) =>
        IsOf(value, type) && (values.Length == 0 || values.Any(choice => type == "double" ? Real(choice) == Real(value) : choice.Equals(value)));

    private static void DefineValues(Number number, ChoiceAttribute choice, Scope scope)
    {
        string name = scope.Unique(number.Name);
        (number.Whole, number.Real) = number.Member.Type switch
        {
            "int" => (Dim.Of(Variable.Values(name, choice.Values.Select(value => (long)(int)value))), null),
            "double" => ((Dim?)null, new Real(choice.Values.Min(value => Real(value)!.Value), choice.Values.Max(value => Real(value)!.Value), number.Name) { Choice = scope.IsModel ? Variable.Reals(number.Name, [.. choice.Values.Select(value => Real(value)!.Value).Distinct().OrderBy(value => value)]) : null, Formula = Formula.Of(number.Name, isGiven: false) }),
            "bool" => (choice.Values.Distinct().Count() == 1 ? (true.Equals(choice.Values[0]) ? 1 : 0) : Dim.Of(Variable.Flag(name)), null),
            _ => (Members(number, choice, name), null),
        };
    }

    // The numbers behind the members of an enum.
    private static Dim Members(Number number, ChoiceAttribute choice, string name)
    {
        var all = number.Member.Enum!;
        var members = all.Names.Zip(all.Values, (label, value) => (label, value)).Where(member => choice.Values.Length == 0 || choice.Values.Any(value => value is EnumValue chosen && chosen.Name == member.label)).ToArray();
        return members.Any(member => member.value is > int.MaxValue or < int.MinValue) ? Dim.Of(Variable.Opaque(name)) : Dim.Of(Variable.Members(name, members));
    }

    /// <summary>How many values a hyperparameter can take; null: a range of real numbers without a step.</summary>
    public static long? Count(Number number) => number.Attribute switch
    {
        RangeAttribute range when number.Member.Type == "double" => range.Min == range.Max ? 1 : Step(range) is { } step ? (long)System.Math.Floor((range.Max - range.Min) / step + 1e-6) + 1 : null,
        ChoiceAttribute { Values: { Length: > 0 } values } => values.Distinct().Count(),
        ChoiceAttribute when number.Member.Enum is { } all => all.Values.Distinct().Count(),
        ChoiceAttribute => 2,
        _ => number.Whole is { IsUnknown: false } whole ? whole.Variables.Aggregate(1L, (count, variable) => count * variable.Count) : 1,
    };

    private static (Dim?, Real?) Known(object? value, string type, string name) => value switch
    {
        int whole when type == "double" => (null, new Real(whole)),
        int whole => (whole, null),
        bool flag => (flag ? 1 : 0, null),
        double real => (null, new Real(real)),
        EnumValue { Number: <= int.MaxValue and >= int.MinValue } member => (member.Number, null),
        EnumValue => (Dim.Of(Variable.Opaque(name)), null),
        _ => (Dim.Unknown, null),
    };

    /// <summary>The value of a hyperparameter that nobody sets.</summary>
    public static object? Standard(Number number) => number.Attribute switch
    {
        RangeAttribute { Default: { } given } => given,
        RangeAttribute range when number.Member.Type == "double" => range.Min,
        RangeAttribute range => (int)range.Min,
        ChoiceAttribute { Default: { } given } => given,
        ChoiceAttribute { Values: { Length: > 0 } values } => values[0],
        ChoiceAttribute when number.Member.Type == "bool" => false,
        ChoiceAttribute when number.Member.Enum is { Names.Count: > 0 } all => new EnumValue(all.Type, all.Names[0], all.Values[0]),
        ArgumentAttribute argument => argument.Default,
        _ => null,
    };

    private static void DefineArgument(Number number, ArgumentAttribute argument, Place place, Scope scope, IReadOnlyDictionary<string, object> arguments)
    {
        string type = number.Member.Type;
        number.Whole = Dim.Unknown;
        if (type is not ("int" or "double" or "bool"))
            scope.Report(Rules.WrongPropertyType, place with { Word = -1 }, number.Name, Names.OfType(type), "[Argument] stands on an int, a double or a bool");
        else if (argument.Default is { } standard && !IsOf(standard, type))
            scope.Report(Rules.DefaultOutside, place with { Argument = "default" }, Text(standard), number.Name, $"it is {Names.OfType(type)}");
        else if (arguments.TryGetValue(number.Name, out object? given))
            (number.Whole, number.Real) = (given as Dim, given as Real);
        else if (scope.User is not null)
            (number.Whole, number.Real) = Known(argument.Default, type, scope.Unique(number.Name));
        else if (type is "double")
            (number.Whole, number.Real) = (null, new Real(double.NegativeInfinity, double.PositiveInfinity, number.Name) { Formula = Formula.Of(number.Name, isGiven: true) });
        else
            number.Whole = Dim.Of(Variable.Given(number.Name, flag: type == "bool"));
    }

    private static double? Real(object value) => value switch { double real => real, int whole => whole, _ => null };

    private static string Text(object value) => value switch
    {
        EnumValue { Name.Length: > 0 } @enum => @enum.Name,
        _ => UsingBlock.Text(value),
    };
}
