using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 60)]
    public partial Layer Row { get; }

    [Conv1d(16, 5), ReLU, MaxPool1d(2)]
    public partial Layer Maps { get; }

    [Linear(6), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: ?
