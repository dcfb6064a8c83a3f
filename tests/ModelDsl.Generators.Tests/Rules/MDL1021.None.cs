using ModelDsl;

[Model]
public partial class Net
{
    [Range(32, 64, Step = 32)]
    public partial int Width { get; }

    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(nameof(Width)), LayerNorm]
    public partial Layer Tokens { get; }

    [Linear(nameof(Width)), Linear(100, Weight = {|MDL1021:nameof(Words)|})]
    public partial Layer Next { get; }
}

// message: 'Linear' shares the weight of 'Words', which has no Linear or Embedding
