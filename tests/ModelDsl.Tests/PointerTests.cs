using Found;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>Classes along a free axis: as many as the data have places.</summary>
public class PointerTests
{
    [Fact]
    public void It_learns_which_place_is_the_first_and_does_so_at_another_length()
    {
        using var scope = NewDisposeScope();
        using var model = new Pointer();
        using var trainer = new Pointer.Trainer(model) { Progress = null };
        trainer.Fit(Data(256, places: 6, seed: 1));
        Assert.True(trainer.Evaluate(Data(64, places: 6, seed: 2)).Accuracy > 0.8);
        Assert.True(trainer.Evaluate(Data(64, places: 9, seed: 3)).Accuracy > 0.6);
    }

    [Fact]
    public void A_place_that_is_not_there_is_refused()
    {
        using var scope = NewDisposeScope();
        using var model = new Pointer();
        using var trainer = new Pointer.Trainer(model) { Progress = null };
        var wrong = new Dataset<Pointer.Example>([.. Data(8, places: 6, seed: 1).Select(row => row with { First = 6 })]);
        Assert.Contains("6", Assert.Throws<ArgumentException>(() => trainer.Fit(wrong)).Message, StringComparison.Ordinal);
    }

    // The place whose first number is the largest.
    private static Dataset<Pointer.Example> Data(int rows, int places, int seed)
    {
        var random = new Random(seed);
        return new([.. Enumerable.Range(0, rows).Select(_ =>
        {
            float[] cities = [.. Enumerable.Range(0, 2 * places).Select(_ => random.NextSingle())];
            return new Pointer.Example(cities, Enumerable.Range(0, places).MaxBy(place => cities[2 * place]));
        })]);
    }
}
