using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [MaxPool2d(2, Stride = {|MDL9014:3|}), Conv2d(16, 3), ReLU]
    public partial Layer Stem { get; }

    [AdaptiveAvgPool2d(1), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'MaxPool2d' has Stride = 3 and a window that covers 2: what lies between the windows is never read; with a stride of at most 2 all is
