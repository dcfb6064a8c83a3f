using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40, Ids = 500)]
    public partial Layer Tokens { get; }

    [Embedding(64), LearnedPositions, {|MDL1025:SinusoidalPositions|}]
    public partial Layer X { get; }

    [MultiheadAttention(4), Skip(nameof(X)), Mean(1), Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'SinusoidalPositions' stands directly behind 'LearnedPositions', which has added the places already: remove one of the two
