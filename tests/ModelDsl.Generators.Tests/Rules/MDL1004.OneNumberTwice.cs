using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 8)]
    public partial int Width { get; }

    int Half => Width / 2;

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL1004:nameof(Half)|}), ReLU]
    public partial Layer Hidden { get; }

    [From(nameof(X)), Linear(nameof(Half)), Concat(nameof(Hidden))]
    public partial Layer Y { get; }
}

// message: 'Linear' takes 'features' of at least 1, and Half is less when Width = 1
