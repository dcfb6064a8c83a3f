using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(3, 8, 8)]
    public partial Layer X { get; }

    [Conv2d(8, 3), ReLU, Flatten]
    public partial Layer Maps { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Remove 'AvgPool2d'
