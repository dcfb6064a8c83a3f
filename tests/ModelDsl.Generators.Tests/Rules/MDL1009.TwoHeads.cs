using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis]
    public partial int Length { get; }

    [Input(nameof(Length), 4)]
    public partial Layer X { get; }

    [Flatten]
    public partial Layer Flat { get; }

    [{|MDL1009:Linear(2)|}, CrossEntropyLoss(Weight = 1)]
    public partial Layer Kind { get; }

    [From(nameof(Flat)), Linear(1), MSELoss(Weight = 2)]
    public partial Layer Size { get; }
}

// message: 'Linear' needs the size 4 * Length when the model is built, and it is free until data comes: pool or average over that axis first, or give it a fixed size
