using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, CrossEntropyLoss]
    public partial Layer Hidden { get; }

    [Linear(3)]
    public partial Layer {|MDL0020:Y|} { get; }
}

// message: nothing reads 'Y', and the model gives Hidden: read it with [From(nameof(Y))] or a merge, write [Output] on it and on Hidden, move the loss of 'Hidden' to it, or remove it
