using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(32, 64)]
    public partial Layer Source { get; }

    [Linear(64)]
    public partial Layer {|MDL0020:Encoded|} { get; }

    [Input(32, 64)]
    public partial Layer Y { get; }

    [MultiheadAttention(4, Causal = true), Skip(nameof(Y))]
    public partial Layer Self { get; }

    [MultiheadAttention(4), Skip(nameof(Self)), Linear(1), MSELoss]
    public partial Layer Next { get; }
}

// message: nothing reads 'Encoded', and the model gives Next: read it with [From(nameof(Encoded))] or a merge, write [Output] on it and on Next, give it a loss, or remove it
