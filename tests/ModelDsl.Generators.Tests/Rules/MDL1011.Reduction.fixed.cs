using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Sum(1)]
    public partial Layer Y { get; }
}
// light bulb: Take axis 1
