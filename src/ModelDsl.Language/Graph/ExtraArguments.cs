using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>Arguments as PyTorch and Keras order them: what a layer reads in front of what it gives, and options by their place. The layers have a hidden constructor for each, so that it can be said how they are written here.</summary>
internal static class ExtraArguments
{
    public const string Name = "extra";

    public static void Check(Operation operation, Edge input, Scope scope, Place place)
    {
        var word = operation.Word;
        if (word.Find(Name) is not { } extra)
            return;
        var at = place with { Argument = Name };
        string given = Written(extra.Value);
        if (operation.Attribute is PoolAttribute or SoftmaxBaseAttribute)
        {
            string option = operation.Attribute is PoolAttribute ? nameof(PoolAttribute.Stride) : nameof(SoftmaxBaseAttribute.Axis);
            scope.Report(Rules.ExtraArgument, at, new Repair($"Write {option} = {given}").Replace(at, $"{option} = {given}"), word.Display, "takes its options by name", Call(word, option, given));
        }
        // Conv2D(filters, kernel, strides) of Keras.
        else if (operation.Attribute is ConvolutionAttribute && input.Rank > 1 && input.Shape[1].Constant is { } channels && !Equals(extra.Value, (int)channels))
        {
            var last = word.Arguments.Last(argument => !argument.IsOption);
            string stride = Written(last.Value);
            scope.Report(Rules.ExtraArgument, place with { Argument = last.Name }, new Repair($"Write Stride = {stride}").Replace(place with { Argument = last.Name }, $"Stride = {stride}"), word.Display, $"takes the channels it gives and its kernel, and options by name; that it reads {Site.Text(channels)} channels follows from what stands in front of it",
                $"{word.Display}({string.Join(", ", word.Arguments.Where(argument => !argument.IsOption && argument != last).Select(argument => Written(argument.Value)))}, Stride = {stride})");
        }
        else
            scope.Report(Rules.ExtraArgument, at, new Repair($"Remove {given}").Remove(at), word.Display, operation.Attribute switch
            {
                FlattenAttribute => "takes no axis, since it joins all but the batch",
                EmbeddingAttribute => $"is given how many ids there are, {given}, which the [Input] says with Ids",
                _ => $"is given what it reads, {given}, which follows from what stands in front of it",
            }, Call(word));
    }

    // The word without the argument, and with an option.
    private static string Call(Word word, string? option = null, string? value = null)
    {
        string[] arguments = [.. word.Arguments.Where(argument => !argument.IsOption && argument.Name != Name).Select(argument => Written(argument.Value)), .. option is null ? [] : (string[])[$"{option} = {value}"]];
        return arguments.Length == 0 ? word.Display : $"{word.Display}({string.Join(", ", arguments)})";
    }

    private static string Written(object? value) => value switch
    {
        string name => $"nameof({name})",
        EquatableArray<object?> items => $"new[] {{ {string.Join(", ", items.Select(Written))} }}",
        bool flag => flag ? "true" : "false",
        System.IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "null",
    };
}
