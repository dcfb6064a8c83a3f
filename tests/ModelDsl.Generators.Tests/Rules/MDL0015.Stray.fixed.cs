using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}
// light bulb: Make it a Layer
