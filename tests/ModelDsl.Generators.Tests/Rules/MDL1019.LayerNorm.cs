using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(16, 3), {|MDL1019:LayerNorm|}, GELU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LayerNorm' takes (N, ..., features), and in (N, 16, 30, 30) the channels stand first: put [Permute(2, 3, 1)] in front of it, and [Permute(3, 1, 2)] behind it
