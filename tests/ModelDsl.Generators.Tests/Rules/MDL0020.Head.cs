using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(24)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Hidden { get; }

    [Linear(1), MSELoss, MAE]
    public partial Layer Minutes { get; }

    [From(nameof(Hidden)), Linear(5)]
    public partial Layer {|MDL0020:Reason|} { get; }
}

// message: nothing reads 'Reason', and the model gives Minutes: read it with [From(nameof(Reason))] or a merge, write [Output] on it and on Minutes, give it a loss, or remove it
