using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(32, 32, 3)]
    public partial Layer Image { get; }

    [{|MDL1029:Permute(1, 2, 3)|}, Flatten]
    public partial Layer Pixels { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Permute' puts the axes into the order that they have, which changes nothing: name another, or remove it
