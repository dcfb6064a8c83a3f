using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Dropout'
