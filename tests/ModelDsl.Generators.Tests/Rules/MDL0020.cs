using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Left { get; }

    [From(nameof(X)), Linear(32), ReLU]
    public partial Layer {|MDL0020:Right|} { get; }

    [From(nameof(Left)), Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: nothing reads 'Right', and the model gives Price: read it with [From(nameof(Right))] or a merge, write [Output] on it and on Price, or remove it
