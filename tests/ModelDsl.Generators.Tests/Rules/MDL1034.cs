using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3, Padding = {|MDL1034:3|}), ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv2d' has Padding = 3 around a window that covers 3, so that the outermost windows see nothing but zeros: 1 keeps the size
