using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = typeof(Accuracy), Of = {|MDL2005:nameof(Age)|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss, Accuracy]
    public partial Layer Kind { get; }

    [From(nameof(X)), Linear(1), MSELoss(Weight = 0.1)]
    public partial Layer Age { get; }
}

// message: 'EarlyStopping' watches 'Accuracy' of 'Age', which is measured on Kind: write Of = nameof(Kind)
