#pragma warning disable MDL2017, MDL2019 // an early stopping that never stops, a penalty beside weight decay: all the state there is
namespace ModelDsl.Tests;

/// <summary>A small net with all that makes going on hard: dropout, norms, a stage that is frozen at first, class weights, a rate that follows the validation loss.</summary>
[Model, AdamW(LearningRate = 0.02), ReduceLROnPlateau(Patience = 0, Factor = 0.5), EarlyStopping(Patience = 50)]
[Training(Epochs = 5, BatchSize = 16, ClipNorm = 1)]
public partial class CarefulNet
{
    [Input(6)]
    public partial Layer X { get; }

    [Linear(8, Bias = false), BatchNorm, ReLU, Frozen(UntilEpoch = 2), L2(1e-3)]
    public partial Layer First { get; }

    [Dropout(0.3), Linear(8), LeakyReLU, LearningRate(0.5)]
    public partial Layer Second { get; }

    [Linear(3), CrossEntropyLoss(ClassWeights = [1.0, 2.0, 0.5]), Accuracy]
    public partial Layer Kind { get; }

    /// <summary>Rows whose class can be learned, with some noise.</summary>
    internal static Dataset<Example> Rows(int count, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).Select(i =>
        {
            float[] x = [.. Enumerable.Range(0, 6).Select(_ => random.NextSingle() - 0.5f)];
            x[i % 3] += 0.4f;
            return new Example(x, i % 3);
        }).ToDataset();
    }
}
