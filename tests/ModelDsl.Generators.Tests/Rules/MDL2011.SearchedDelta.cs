using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = typeof(Accuracy))]
public partial class Net
{
    [Range(0.0, 2.0), Tunes<EarlyStopping>({|MDL2011:nameof(EarlyStopping.MinDelta)|})]
    public partial double Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping.MinDelta' must be less than 1, since Accuracy is a share from 0 to 1, and is 'Searched', which goes up to 2
