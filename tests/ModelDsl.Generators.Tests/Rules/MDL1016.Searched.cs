using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1, 4, Default = 2)]
    public partial int Heads { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Heads)), {|MDL1016:Softmax|}, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Softmax' works along axis 1 of (N, Heads), which has one value only when Heads = 1: it is then always 1
