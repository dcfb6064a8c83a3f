using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 60)]
    public partial Layer Row { get; }

    [Conv1d(16, 5), ReLU, {|MDL1003:MaxPool2d(2)|}, Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'MaxPool2d' takes (N, channels, rows, columns), and here stands (N, 16, 56): of a sequence write [MaxPool1d]
