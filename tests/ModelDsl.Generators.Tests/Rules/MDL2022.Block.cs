using ModelDsl;

[Block]
public partial class Normed
{
    [Argument]
    public partial int Units { get; }

    [Input]
    public partial Layer X { get; }

    [LayerNorm, Linear(nameof(Units))]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(100, 6)]
    public partial Layer Signal { get; }

    [LSTM(32), Use<Normed>(5), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 100, 5) as the classes, 100 of them, and the Linear in front of it writes the last axis, 5: for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] behind it
