using ModelDsl;

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(5, 3, Padding = 1), Softmax(Axis = 1)]
    public partial Layer Kind { get; }
}
// light bulb: Take its channels: Axis = 1
