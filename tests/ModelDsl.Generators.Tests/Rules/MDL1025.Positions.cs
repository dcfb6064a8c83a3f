using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), SinusoidalPositions, {|MDL1025:SinusoidalPositions|}]
    public partial Layer Y { get; }
}

// message: 'SinusoidalPositions' stands directly behind another 'SinusoidalPositions', which has added the places already: remove one of the two
