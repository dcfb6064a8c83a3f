using System.Text;

namespace ModelDsl.Tests.Fuzz;

/// <summary>What the models were, and what was said of them.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, (int Accepted, int Refused)> _words = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _saidOfValid = new(StringComparer.Ordinal);
    private int _accepted, _notProven, _refused, _withoutNeighbour, _validAccepted, _valid;

    public void Count(FuzzModel model, Trial trial)
    {
        _accepted += trial.IsAccepted ? 1 : 0;
        _notProven += trial.IsAccepted && !trial.IsProven ? 1 : 0;
        _refused += trial.IsAccepted ? 0 : 1;
        _withoutNeighbour += trial.HasNeighbour ? 0 : 1;
        if (!model.Name.EndsWith('X'))
        {
            _valid++;
            _validAccepted += trial.IsAccepted ? 1 : 0;
            foreach (string said in trial.Said.Take(1))
                _saidOfValid[said] = _saidOfValid.GetValueOrDefault(said) + 1;
        }
        foreach (string said in trial.Said)
            _said[said] = _said.GetValueOrDefault(said) + 1;
        foreach (string word in Words(model).Distinct())
        {
            var (accepted, refused) = _words.GetValueOrDefault(word);
            _words[word] = trial.IsAccepted ? (accepted + 1, refused) : (accepted, refused + 1);
        }
    }

    /// <summary>Every word of the language occurs, in models that are accepted and in models that are refused.</summary>
    public void AssertCovers(int models)
    {
        var language = typeof(OperationAttribute).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(OperationAttribute)) || type.IsSubclassOf(typeof(SourceAttribute)) || type.IsSubclassOf(typeof(NumberAttribute))))
            .Select(type => type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal)).Concat(["Repeat", "When", "From", "With", "Output", "Projection", "Derived"]).Order(StringComparer.Ordinal);
        if (models < 500)
            return;
        // What is rare comes among the refused only where there are many.
        var missing = language.Where(word => _words.GetValueOrDefault(word) is var (accepted, refused) && (accepted == 0 || (refused == 0 && models >= 2000))).ToArray();
        Assert.True(missing.Length == 0, $"the fuzz test never comes to {string.Join(", ", missing)}: every operation has a row in FuzzWords.All\n\n{this}");
        Assert.True(_refused > models / 10 && _accepted > models / 2 && _validAccepted > _valid * 9 / 10, $"the models have lost their variety\n\n{this}");
    }

    public override string ToString()
    {
        var text = new StringBuilder($"{_accepted} accepted ({_notProven} not proven), {_refused} refused ({_withoutNeighbour} without a neighbour among their own assignments); {_validAccepted} of {_valid} valid ones accepted\n");
        text.AppendLine("said and found true:");
        foreach (var (said, count) in _said)
            text.AppendLine($"  {count,5}  {said}");
        text.AppendLine("the first of that, of valid ones:");
        foreach (var (said, count) in _saidOfValid)
            text.AppendLine($"  {count,5}  {said}");
        text.AppendLine("words, in models accepted and refused:");
        foreach (var (word, count) in _words)
            text.AppendLine($"  {count.Accepted,5} {count.Refused,5}  {word}");
        return text.ToString();
    }

    private static IEnumerable<string> Words(FuzzModel model)
    {
        foreach (var @class in model.UsedBlocks.Append(model.Class))
        {
            foreach (var number in @class.Numbers)
                yield return number.IsDerived ? "Derived" : number.Words.Split('(')[0];
            foreach (var stage in @class.Stages)
            {
                if (stage.Input is not null)
                    yield return "Input";
                if (stage.From is not null)
                    yield return "From";
                if (stage.When is not null)
                    yield return "When";
                if (stage.IsOutput)
                    yield return "Output";
                foreach (var operation in stage.Operations)
                {
                    yield return operation.Word;
                    if (operation.Withs.Count > 0)
                        yield return "With";
                    if (operation.When is not null)
                        yield return "When";
                    if (operation.Repeat is not null)
                        yield return "Repeat";
                    if (operation.Option("Projection") is not null)
                        yield return "Projection";
                }
            }
        }
    }
}
