using ModelDsl;

[Model]
public partial class Net
{
    [Range(32, 64, Step = 32)]
    public partial int Width { get; }

    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(64)]
    public partial Layer Tokens { get; }

    [GRU(nameof(Width)), Linear(100, Bias = false, Weight = {|MDL1021:nameof(Tokens)|})]
    public partial Layer Next { get; }
}

// message: 'Linear' shares the weight of 'Tokens', (100, 64), and its own would be (100, Width): they differ when Width = 32
