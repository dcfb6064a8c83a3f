using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language.Graph;

/// <summary>
/// Where the modules of a stage stand in the state_dict: PyTorch's names. With at most one operation that can have state, as declared, and no Repeat, the stage is that module;
/// otherwise operations are numbered by position. Absent operations take no number, so under a condition numbers are counted when the model is built.
/// </summary>
internal sealed class Keys
{
    public Keys(Stage stage)
    {
        string path = PathOf(stage);
        var operations = stage.Operations;
        IsOne = operations.Count(operation => operation.CanHaveState) <= 1 && operations.All(operation => operation.Repeat is null);
        int brace = path.IndexOf('{');
        int end = path.IndexOf('}');
        if (brace >= 0 && end > brace && int.TryParse(path.Substring(brace + 1, end - brace - 1), out int first))
        {
            IsOne = false;
            (Before, First, After) = (path.Substring(0, brace), first, path.Substring(end + 1));
        }
        else
            (Before, First, After) = (IsOne || path.Length == 0 ? path : path + ".", 0, "");

        IsCounted = !IsOne && operations.Any(operation => operation.When is not null || (operation.Repeat is { } repeat && repeat.Dim.Constant is null));
        int number = First;
        foreach (var operation in operations)
        {
            Numbers.Add(number);
            number += operation.Repeat is { } repeat ? (int)(repeat.Dim.Constant ?? 1) : 1;
        }
    }

    /// <summary>The path of a stage's keys, as [StateKey] or its name says it.</summary>
    public static string PathOf(Stage stage) => stage.Marked<StateKeyAttribute>().FirstOrDefault()?.Path ?? Names.Snake(stage.Name);

    /// <summary>The stage is its only module.</summary>
    public bool IsOne { get; }

    /// <summary>Numbers depend on what is there and are counted when the model is built.</summary>
    public bool IsCounted { get; }

    public string Before { get; }

    public string After { get; }

    public int First { get; }

    /// <summary>The number of each operation's first repetition, where numbers are fixed.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>The fixed key of a repetition of an operation.</summary>
    public string Of(int operation, int repetition = 0) =>
        IsOne ? Before : Before + (Numbers[operation] + repetition).ToString(System.Globalization.CultureInfo.InvariantCulture) + After;
}
