using ModelDsl;

namespace Examples;

/// <summary>A row of a table: its properties become the features of the model that reads it.</summary>
public partial record House
{
    public float Area { get; init; }
    public float? Year { get; init; }
}

/// <summary>A photo and a table row in; a price and a condition out.</summary>
/// <remarks>Two heads, two targets: Price takes a float per row, Condition a class index. The losses are added with their weights.</remarks>
[Model]
[AdamW(LearningRate = 1e-3), EarlyStopping(Monitor = typeof(MAE))]   // open: a type is ambiguous once two heads share a metric
[Training(Epochs = 40, BatchSize = 32)]
public partial class HouseNet
{
    [Input(3, 64, 64)]
    public partial Layer Photo { get; }                   // (N, 3, 64, 64)

    [Conv2d(32, 3, Padding = 1), BatchNorm, ReLU, MaxPool2d(2)]
    [Conv2d(64, 3, Padding = 1), BatchNorm, ReLU, AdaptiveAvgPool2d(1), Flatten]
    public partial Layer Visual { get; }                  // (N, 64)

    [Input(6)]
    public partial Layer Facts { get; }                   // (N, features of House)

    [Linear(32), ReLU]
    public partial Layer Tabular { get; }                 // (N, 32)

    [Concat(nameof(Visual)), Linear(64), ReLU, Dropout(0.2)]
    public partial Layer Joint { get; }                   // (N, 64), from (N, 32 + 64)

    [Linear(1)]
    [MSELoss, MAE]
    public partial Layer Price { get; }                   // (N, 1)

    [From(nameof(Joint)), Linear(5)]
    [CrossEntropyLoss(Weight = 0.3), Accuracy]
    public partial Layer Condition { get; }               // (N, 5)
}
