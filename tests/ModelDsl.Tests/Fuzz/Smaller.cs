namespace ModelDsl.Tests.Fuzz;

/// <summary>Takes parts away from a model as long as it stays wrong in the same way.</summary>
internal static class Smaller
{
    private const int MostTried = 40;

    public static (FuzzModel Model, string Why) Of(FuzzModel model, string why, Func<FuzzModel, string?> judge)
    {
        int tried = 0;
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (var candidate in Candidates(model))
            {
                if (++tried > MostTried)
                    return (model, why);
                if (judge(candidate) is not { } still || Kind(still) != Kind(why))
                    continue;
                (model, why, isSmaller) = (candidate, still, true);
                break;
            }
        }
        return (model, why);
    }

    // The same kind of disagreement: not whatever else the smaller model may have.
    private static string Kind(string why) => string.Join(' ', why.Split(' ').Where(word => word.All(char.IsLetter) || word.StartsWith("MDL", StringComparison.Ordinal)).Take(4));

    private static IEnumerable<FuzzModel> Candidates(FuzzModel model)
    {
        foreach (var @class in Candidates(model.Class, keepsLast: false))
            yield return model with { Class = @class };
        foreach (var block in model.UsedBlocks)
            foreach (var @class in Candidates(block, keepsLast: true))
                yield return model with { Blocks = new Dictionary<string, FuzzClass>(model.Blocks) { [block.Name] = @class } };
    }

    private static IEnumerable<FuzzClass> Candidates(FuzzClass @class, bool keepsLast)
    {
        string text = @class.Source("M", isBlock: false);
        bool IsNamed(string name) => System.Text.RegularExpressions.Regex.Count(text, $@"\b{name}\b") > 1;
        for (int i = @class.Stages.Count - 1; i >= 0; i--)
            if (!(keepsLast && @class.Stages[i].Input is not null) && @class.Stages.Count > 1 && !IsNamed(@class.Stages[i].Name))
                yield return @class with { Stages = [.. @class.Stages.Where((_, at) => at != i)] };
        for (int i = 0; i < @class.Stages.Count; i++)
        {
            var stage = @class.Stages[i];
            FuzzClass With(FuzzStage changed) => @class with { Stages = [.. @class.Stages.Take(i), changed, .. @class.Stages.Skip(i + 1)] };
            for (int j = 0; j < stage.Operations.Count; j++)
            {
                var operation = stage.Operations[j];
                FuzzClass By(params FuzzOperation[] by) => With(stage with { Operations = [.. stage.Operations.Take(j), .. by, .. stage.Operations.Skip(j + 1)] });
                yield return By();
                if (operation.When is not null)
                    yield return By(operation with { When = null });
                if (operation.Repeat is not null)
                    yield return By(operation with { Repeat = null });
                foreach (var option in operation.Options)
                    yield return By(operation with { Options = [.. operation.Options.Where(other => other != option)] });
            }
            if (stage.When is not null)
                yield return With(stage with { When = null });
            if (stage.IsOutput)
                yield return With(stage with { IsOutput = false });
        }
        foreach (var number in @class.Numbers)
            if (!IsNamed(number.Name))
                yield return @class with { Numbers = [.. @class.Numbers.Where(other => other != number)] };
    }
}
