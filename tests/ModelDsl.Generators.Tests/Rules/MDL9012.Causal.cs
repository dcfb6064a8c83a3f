using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), SinusoidalPositions]
    public partial Layer Vectors { get; }

    [MultiheadAttention(2, Causal = true), Skip(nameof(Vectors)), LayerNorm, {|MDL9012:Select(1, 0)|}]
    public partial Layer Y { get; }
}

// message: 'Select' takes the first of the steps that 'MultiheadAttention' gives, where a place that looks at none behind it has read one step only: [Select(1, -1)] takes the last, which has read all
