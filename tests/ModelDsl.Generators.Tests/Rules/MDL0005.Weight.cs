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

    [Linear(100, Weight = {|MDL0005:nameof(Next)|})]
    public partial Layer Next { get; }
}

// message: 'Next' reads itself; a stage reads only stages above it, so that no cycle can be written
