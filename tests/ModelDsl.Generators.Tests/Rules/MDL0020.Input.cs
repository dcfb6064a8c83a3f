using ModelDsl;

[Model]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Input(4)]
    public partial Layer {|MDL0020:Facts|} { get; }

    [From(nameof(X)), Linear(32), ReLU]
    public partial Layer Y { get; }
}

// message: nothing reads 'Facts', and the model gives Y: read it with [From(nameof(Facts))] or a merge, write [Output] on it and on Y, or remove it
