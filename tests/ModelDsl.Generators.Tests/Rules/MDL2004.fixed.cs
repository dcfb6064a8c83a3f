using ModelDsl;

public enum Pet { Cat, Dog, Fish }

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss<Pet>]
    public partial Layer Y { get; }
}
// light bulb: Give 3 classes
