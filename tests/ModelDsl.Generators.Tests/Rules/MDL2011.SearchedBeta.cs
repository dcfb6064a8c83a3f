using ModelDsl;

[Model, AdamW(Beta2 = 0.95)]
public partial class Net
{
    [Range(0.8, 0.99), Tunes<AdamW>({|MDL2011:nameof(AdamW.Beta1)|})]
    public partial double Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'AdamW.Beta1' must be at most Beta2, 0.95, and is 'Searched', which goes up to 0.99
