using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [{|MDL1004:Conv2d(32, 3)|}, ReLU, MaxPool2d(2)]
    public partial Layer Features { get; }

    [Flatten, Linear(10), CrossEntropyLoss]
    public partial Layer Digit { get; }
}

// message: 'Conv2d' gives no output: the input of size 1 is smaller than the kernel, which covers 3; in (N, 28, 28, 1) the channels stand last: put [Permute(3, 1, 2)] in front of 'Conv2d'
