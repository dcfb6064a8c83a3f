using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Permute(2, 3, 1)]
    public partial Layer Y { get; }
}
// light bulb: Leave out the batch
