namespace ModelDsl.Tests.Fuzz;

/// <summary>Changes one thing of a model (sometimes two), without asking whether it still works.</summary>
internal sealed class Change(Dice dice, Draft wild)
{
    public FuzzModel Of(FuzzModel model)
    {
        for (int times = dice.Chance(0.7) ? 1 : 2; times > 0; times--)
            model = Once(model);
        return model with { Class = model.Class with { Numbers = [.. model.Class.Numbers, .. wild.Numbers.Where(number => model.Class.Numbers.All(known => known.Name != number.Name))] } };
    }

    private FuzzModel Once(FuzzModel model)
    {
        for (int tries = 0; tries < 20; tries++)
        {
            var blocks = model.UsedBlocks.ToArray();
            bool isInBlock = blocks.Length > 0 && dice.Chance(0.25);
            var before = isInBlock ? dice.Of(blocks) : model.Class;
            if (Of(before, isInBlock) is not { } after || after == before)
                continue;
            if (!isInBlock)
                return model with { Class = after };
            return model with { Blocks = new Dictionary<string, FuzzClass>(model.Blocks) { [before.Name] = after } };
        }
        return model;
    }

    private FuzzClass? Of(FuzzClass @class, bool isBlock)
    {
        int at = dice.Next(0, @class.Stages.Count);
        var stage = @class.Stages[at];
        FuzzClass With(FuzzStage changed) => @class with { Stages = [.. @class.Stages.Take(at), changed, .. @class.Stages.Skip(at + 1)] };
        int index = stage.Operations.Count == 0 ? -1 : dice.Next(0, stage.Operations.Count);
        FuzzStage Replaced(params FuzzOperation[] by) => stage with { Operations = [.. stage.Operations.Take(index), .. by, .. stage.Operations.Skip(index + 1)] };

        switch (dice.Next(0, 12))
        {
            case 0 or 1 or 2 when index >= 0:
                return Argued(stage.Operations[index]) is { } argued ? With(Replaced(argued)) : null;
            case 3 or 4 when !isBlock:
                return Drawn() is { } drawn ? With(stage with { Operations = [.. stage.Operations.Take(index + 1), drawn, .. stage.Operations.Skip(index + 1)] }) : null;
            case 5 when index >= 0:
                return With(Replaced());
            case 6 when index >= 0 && stage.Operations[index].Wires.Count > 0:
                return With(Replaced(stage.Operations[index] with { Wires = [dice.Of(@class.Stages).Name, .. stage.Operations[index].Wires.Skip(1)] }));
            case 7 when @class.Numbers.Where(number => number.Words.StartsWith("Range(", StringComparison.Ordinal) && number.Type == "int").ToArray() is { Length: > 0 } ranges:
                var range = dice.Of(ranges);
                return @class with { Numbers = [.. @class.Numbers.Select(number => number == range ? Widened(number) : number)] };
            case 8 when stage.Input is { Sizes.Count: > 0 } input:
                int size = dice.Next(0, input.Sizes.Count);
                return With(stage with { Input = input with { Sizes = [.. input.Sizes.Take(size), Argument.Of(dice.Of(1L, 2L, 3L, 5L, 9L)), .. input.Sizes.Skip(size + 1)] } });
            case 9 when stage.Input is null:
                return With(stage with { From = stage.From is null ? dice.Of(@class.Stages).Name : null });
            case 10 when index >= 0 && @class.Numbers.Where(number => number.Type == "bool").ToArray() is { Length: > 0 } flags:
                return With(Replaced(stage.Operations[index] with { When = stage.Operations[index].When is null ? dice.Of(flags).Name : null }));
            case 11 when index >= 0 && stage.Operations[index].Repeat is null:
                return With(Replaced(stage.Operations[index] with { Repeat = Argument.Of((long)dice.Next(-1, 4)) }));
            default:
                return null;
        }
    }

    private FuzzOperation? Drawn()
    {
        for (int tries = 0; tries < 5; tries++)
            if (FuzzWords.All[dice.Of(FuzzWords.All.Keys.ToArray())].Draw(wild) is { } drawn)
                return drawn;
        return null;
    }

    // Another value for one argument or option.
    private FuzzOperation? Argued(FuzzOperation operation)
    {
        int count = operation.Arguments.Length + operation.Options.Count;
        if (count == 0)
            return null;
        int which = dice.Next(0, count);
        if (which < operation.Arguments.Length)
            return operation with { } is var copy && Another(operation.Arguments[which]) is { } other ? new FuzzOperation(copy.Word, [.. copy.Arguments.Take(which), other, .. copy.Arguments.Skip(which + 1)]) { Options = copy.Options, Wires = copy.Wires, Withs = copy.Withs, Block = copy.Block, Method = copy.Method, When = copy.When, Repeat = copy.Repeat } : null;
        var (name, value) = operation.Options[which - operation.Arguments.Length];
        return dice.Chance(0.3) ? operation with { Options = [.. operation.Options.Where(option => option.Name != name)] }
            : Another(value) is { } changed ? operation with { Options = [.. operation.Options.Select(option => option.Name == name ? (name, name == "Axis" ? Argument.Of((long)dice.Next(-4, 6)) : changed) : option)] } : null;
    }

    private Argument? Another(Argument argument) =>
        argument.Values.Length == 0 || (char.IsLetter(argument.Text[0]) && !argument.IsNamed) || argument.Text.Contains("Rate", StringComparison.Ordinal) || argument.Text.Contains("(Has", StringComparison.Ordinal) ? null
        : argument.Text.Contains('.', StringComparison.Ordinal) && !argument.IsNamed ? Argument.Of(dice.Of(-0.5, 0.25, 1.5))
        : argument.Values.Length == 2 ? Argument.Pair(dice.Next(0, 6), dice.Next(0, 6))
        : dice.Chance(0.15) ? Argument.Of(dice.Of(-1L, 0L)) : Argument.Of(dice.Of(1L, 2L, 3L, 4L, 5L, 6L, 8L, 11L, 16L));

    private FuzzNumber Widened(FuzzNumber number)
    {
        int low = (int)number.Values[0], high = (int)number.Values[^1];
        (low, high) = dice.Next(0, 3) switch { 0 => (low, high + dice.Next(1, 9)), 1 => (low - dice.Next(1, 3), high), _ => (low, Math.Max(low, high - 1)) };
        return number with { Words = $"Range({low}, {high})", Values = [.. Enumerable.Range(low, high - low + 1).Select(i => (double)i)] };
    }
}
