using ModelDsl;

[Model]
public partial class Net
{
    [Range(32, 64, Step = 32)]
    public partial int Width { get; }

    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(nameof(Width))]
    public partial Layer Tokens { get; }

    [Linear(nameof(Width), Repeat = 2)]
    public partial Layer Head { get; }

    [From(nameof(Head)), Linear(nameof(Width), Weight = {|MDL1021:nameof(Head)|})]
    public partial Layer Next { get; }
}

// message: 'Linear' shares the weight of 'Head', which is repeated, each time with a weight of its own
