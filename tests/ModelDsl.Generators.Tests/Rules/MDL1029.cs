using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 30)]
    public partial Layer X { get; }

    [Conv1d(64, 5), ReLU, {|MDL1029:Transpose(1, 1)|}, AdaptiveAvgPool1d(1), Flatten]
    public partial Layer Windows { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Transpose' swaps axis 1 with itself, which changes nothing: name two axes, or remove it
