using ModelDsl;

public enum Answer { No, Yes }

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), CrossEntropyLoss<Answer>, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Give 2 classes
