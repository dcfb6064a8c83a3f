using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64, 128)]
    public partial Layer X { get; }

    [MultiheadAttention(8, Causal = true), Linear(64), GELU]
    public partial Layer A { get; }

    [{|MDL9012:Select(1, 0)|}, Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Select' takes the first of the steps that 'MultiheadAttention' gives, where a place that looks at none behind it has read one step only: [Select(1, -1)] takes the last, which has read all
