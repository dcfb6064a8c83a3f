using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = typeof(Accuracy))]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}
// light bulb: Put [Accuracy] on 'Y'
