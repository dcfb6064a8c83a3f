using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice(Default = true)]
    public partial bool Deep { get; }

    private bool IsFlat => !Deep;

    [Input(20)]
    public partial Layer X { get; }

    [Linear(20), ReLU, Dropout(0.5, When = {|MDL3006:nameof(IsFlat)|}), When(nameof(Deep))]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'IsFlat' holds for no value of the hyperparameters where 'Deep' holds, so 'Dropout' is never there: remove it, or widen what the condition depends on
