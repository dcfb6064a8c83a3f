using ModelDsl;

[Model, AdamW(Beta1 = 0.9)]
public partial class Net
{
    [Range(0.8, 0.9999), Tunes<AdamW>({|MDL2011:nameof(AdamW.Beta2)|})]
    public partial double Searched { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'AdamW.Beta2' must be at least Beta1, 0.9, and is 'Searched', which goes down to 0.8
