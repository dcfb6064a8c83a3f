using ModelDsl;

[Model]
public partial class Net
{
    [Input(12, Ids = 50)]
    public partial Layer Words { get; }

    [Embedding(32), Linear(4)]
    public partial Layer Y { get; }
}
// light bulb: Put Embedding(32) in front of it
