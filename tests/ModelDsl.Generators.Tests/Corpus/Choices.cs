using System.Collections.Generic;
using System.Linq;
using ModelDsl;
using static TorchSharp.torch;

namespace Choices;

/// <summary>The head of each word, (N, heads, words). Dozat and Manning 2017, arXiv:1611.01734.</summary>
[Model, Adam]
public partial class HeadsOfWords
{
    [Axis(Min = 2, Max = 60)]
    public partial int Words { get; }

    [Input(nameof(Words), Ids = 50)]
    public partial Layer Forms { get; }

    [Embedding(16), LSTM(16, Bidirectional = true)]
    public partial Layer States { get; }

    [Linear(32), Call(nameof(Biaffine), nameof(States)), CrossEntropyLoss(IgnoreIndex = -1), Accuracy]
    public partial Layer Head { get; }

    [return: Shape(nameof(Words), nameof(Words))]
    private static Tensor Biaffine(Tensor dependents, Tensor heads) => heads.matmul(dependents.transpose(1, 2));
}

/// <summary>One of the places of two inputs.</summary>
[Model, Adam]
public partial class OneOfBoth
{
    [Axis(Min = 2)]
    public partial int Own { get; }

    [Axis(Min = 2)]
    public partial int Foreign { get; }

    [Input(nameof(Own), 6)]
    public partial Layer A { get; }

    [Input(nameof(Foreign), 6)]
    public partial Layer B { get; }

    [From(nameof(A)), Concat(nameof(B), Axis = 1), Linear(16), ReLU, Linear(1), Squeeze(2), CrossEntropyLoss, Accuracy]
    public partial Layer Chosen { get; }
}

/// <summary>One of every second place.</summary>
[Model, Adam]
public partial class Onset
{
    [Axis(Min = 8)]
    public partial int Length { get; }

    [Input(4, nameof(Length))]
    public partial Layer Signal { get; }

    [Conv1d(16, 5, Stride = 2, Padding = 2), ReLU, Conv1d(1, 1), Flatten, CrossEntropyLoss, Accuracy]
    public partial Layer Begin { get; }
}

/// <summary>One of the places, or none of them, which is one more.</summary>
[Model, Adam]
public partial class OneOrNone
{
    [Axis(Min = 2)]
    public partial int Length { get; }

    [Input(nameof(Length), 6)]
    public partial Layer Offers { get; }

    [GRU(16)]
    public partial Layer Read { get; }

    [Linear(1), Squeeze(2)]
    public partial Layer Each { get; }

    [From(nameof(Read)), Mean(1), Linear(1), Concat(nameof(Each)), CrossEntropyLoss, Accuracy]
    public partial Layer Which { get; }
}

/// <summary>A pixel of an image of any size, by a loss of one's own.</summary>
[Model, Adam]
public partial class PixelByOwnLoss
{
    [Axis(Min = 4)]
    public partial int Rows { get; }

    [Axis(Min = 4)]
    public partial int Columns { get; }

    [Input(1, nameof(Rows), nameof(Columns))]
    public partial Layer Image { get; }

    [Conv2d(8, 3, Padding = 1), ReLU, Conv2d(1, 1), Flatten, Loss(nameof(Focal), ClassTarget = true), Accuracy]
    public partial Layer Place { get; }

    private static Tensor Focal(Tensor scores, Tensor place)
    {
        var logarithm = scores.log_softmax(1).gather(1, place.unsqueeze(1));
        return -((1 - logarithm.exp()).pow(2) * logarithm).mean();
    }
}

/// <summary>The gated residual network of Lim et al. 2021, arXiv:1912.09363: the second map is gated by itself.</summary>
[Model, Adam]
public partial class GatedResidual
{
    [Input(20)]
    public partial Layer Row { get; }

    [Linear(16), ELU, Linear(16), Dropout(0.1), Linear(32), Call(nameof(Gated)), Skip(nameof(Row), Projection = true), LayerNorm, Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    [return: Shape(16)]
    private static Tensor Gated(Tensor x) => nn.functional.glu(x, 1);
}

/// <summary>A margin of 100, so that small images survive the pooling. Long et al. 2015, arXiv:1411.4038.</summary>
[Model, SGD(Momentum = 0.9)]
public partial class Margin
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(4, 3, Padding = 100), ReLU, MaxPool2d(8), Conv2d(8, 3, Padding = 1), ReLU]
    public partial Layer Features { get; }

    [Conv2d(5, 1), Upsample(8), Call(nameof(Crop)), CrossEntropyLoss]
    public partial Layer Mask { get; }

    [return: Shape(5, 32, 32)]
    private static Tensor Crop(Tensor x) => x.narrow(2, 99, 32).narrow(3, 99, 32);
}

/// <summary>Numbers that other code asks for in its own ways, and a trainer whose callbacks another method sets.</summary>
[Model, Adam, EarlyStopping]
public partial class AskedFor
{
    [Range(1, 5)]
    public partial int Folds { get; }

    [Range(1, 5)]
    public partial int Rounds { get; }

    [Range(0.0, 0.3, Step = 0.1)]
    public partial double Noise { get; }

    [Input(4)]
    public partial Layer Row { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }

    internal static class Elsewhere
    {
        public static bool IsNoisy(Hyperparameters point) => point is { Noise: > 0.1 };

        public static int? FoldsOf(AskedFor? model) => model?.Folds;

        public static int Most(IEnumerable<Hyperparameters> points) => points.Select(static point => point with { Noise = 0.1 }).Max(static point => point is { Rounds: 1 or 2 } ? 1 : 0);

        public static void Final(AskedFor model, Dataset<Example> all)
        {
            using var trainer = new Trainer(model);
            AskedForSettings.Prepare(trainer);
            trainer.Fit(all);
        }

        public static void Again(AskedFor model, Dataset<Example> all)
        {
            using var trainer = AskedForSettings.Make(model);
            trainer.Fit(all);
        }
    }
}

internal sealed class AskedForSettings
{
    public static void Prepare(AskedFor.Trainer trainer) => trainer.Callbacks.Clear();

    public static AskedFor.Trainer Make(AskedFor model)
    {
        var trainer = new AskedFor.Trainer(model);
        Prepare(trainer);
        return trainer;
    }
}
