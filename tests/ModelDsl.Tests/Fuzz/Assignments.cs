namespace ModelDsl.Tests.Fuzz;

/// <summary>Values for the numbers of a model, or of one of its blocks by itself, with a batch.</summary>
internal sealed class Assignments(FuzzModel model, Dice dice)
{
    public Dice Dice => dice;

    public Dictionary<string, double> Least() => Chosen(model.Class, number => number.Values[0], 2);

    public Dictionary<string, double> Most() => Chosen(model.Class, number => number.Values[^1], 3);

    public Dictionary<string, double> Some() => Chosen(model.Class, number => dice.Of(number.Values), dice.Next(2, 4));

    /// <summary>The least, the most, then others.</summary>
    public Dictionary<string, double> At(int i) => i == 0 ? Least() : i == 1 ? Most() : Some();

    /// <summary>A block by itself stands for every use that there could be.</summary>
    public Dictionary<string, double> OfAnyUse(FuzzClass block) => Chosen(block, number => number is { IsArgument: true, Type: "int" } && dice.Chance(0.5) ? dice.Next(-4, 12) : dice.Of(number.Values), 2);

    private static Dictionary<string, double> Chosen(FuzzClass @class, Func<FuzzNumber, double> choose, int batch)
    {
        var numbers = @class.Numbers.Where(number => !number.IsDerived).ToDictionary(number => number.Name, choose);
        numbers["N"] = batch;
        return numbers;
    }
}
