using ModelDsl;

namespace Estate;

[Model, Adam, ReduceLROnPlateau(Patience = 4, Factor = 0.3), EarlyStopping(Patience = 12)]
[Training(Epochs = 100, BatchSize = 128, Seed = 7), Budget(Trials = 500)]
public partial class HouseNet
{
    [Range(32, 128, Step = 32, Default = 64)]
    public partial int Hidden { get; }

    [Range(2, 4, Default = 2)]
    public partial int Layers { get; }

    [Choice(0.0, 0.1, 0.3)]
    public partial double Drop { get; }

    int Taper => Hidden / 2;

    [Input(12)]
    public partial Layer Rooms { get; }

    [Input(1, Ids = 300)]
    public partial Layer District { get; }

    [Embedding(16), Flatten]
    public partial Layer Area { get; }

    [From(nameof(Rooms)), Linear(nameof(Hidden)), BatchNorm, ReLU]
    public partial Layer Inside { get; }

    [Concat(nameof(Area)), Dropout(nameof(Drop))]
    public partial Layer House { get; }

    [Linear(nameof(Hidden)), ReLU]
    public partial Layer Wide { get; }

    [Linear(nameof(Hidden), Repeat = nameof(Layers)), ReLU, Skip(nameof(Wide)), L2(1e-4)]
    public partial Layer Deep { get; }

    [Linear(nameof(Taper)), ReLU]
    public partial Layer Narrow { get; }

    [Linear(1), HuberLoss, MAE, R2]
    public partial Layer Price { get; }
}
