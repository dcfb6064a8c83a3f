using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }

    [Linear(4)]
    public partial Layer {|MDL0020:More|} { get; }
}

// message: nothing reads 'More', and the model gives Price: read it with [From(nameof(More))] or a merge, write [Output] on it and on Price, or remove it
