using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    [Softmax] // of the classes
    public partial Layer P { get; }
}
// light bulb: Remove 'Softmax'
