using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer X { get; }

    [Flatten]
    [Linear(10)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Put Flatten in front of it
