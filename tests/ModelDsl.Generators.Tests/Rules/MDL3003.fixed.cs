using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Width'
