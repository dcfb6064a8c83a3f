using ModelDsl;

[Model]
[AdamW, ProgressBar, {|MDL0018:ProgressBar(Plain = true)|}]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'ProgressBar' is said twice of 'Net': keep one
