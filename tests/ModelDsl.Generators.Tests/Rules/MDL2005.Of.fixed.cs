using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = typeof(Accuracy), Of = nameof(Kind))]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    [From(nameof(X)), Linear(1), MSELoss(Weight = 0.1)]
    public partial Layer Age { get; }
}
// light bulb: Change it to 'Kind'
