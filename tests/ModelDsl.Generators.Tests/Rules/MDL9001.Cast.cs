using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(0.5, 2.0, Default = 1.0)]
    public partial double Ratio { get; }

    private int Width => 8 + (int)(64 * Ratio);

    [Input(10, 8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), MultiheadAttention({|MDL9001:4|}), Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'MultiheadAttention' could not be proven for every value: (int)(64 * Ratio) % 4 == 0; it is checked when the model is built
