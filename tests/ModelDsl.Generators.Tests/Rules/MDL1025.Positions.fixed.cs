using ModelDsl;

[Model]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), SinusoidalPositions]
    public partial Layer Y { get; }
}
// light bulb: Remove 'SinusoidalPositions'
