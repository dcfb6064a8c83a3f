using ModelDsl;

[Model]
public partial class Net
{
    [Input(100, 4)]
    public partial Layer X { get; }

    [Flatten, Linear(4)]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Length'
