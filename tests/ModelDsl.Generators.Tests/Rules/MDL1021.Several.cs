using ModelDsl;

[Model]
public partial class Net
{
    [Range(32, 64, Step = 32)]
    public partial int Width { get; }

    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(64), Linear(nameof(Width)), Linear(64)]
    public partial Layer Tokens { get; }

    [Linear(100, Weight = {|MDL1021:nameof(Tokens)|})]
    public partial Layer Next { get; }
}

// message: 'Linear' shares the weight of 'Tokens', which has 3 of them: put the one on a stage of its own
