using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 64)]
    public partial Layer X { get; }

    [Conv1d(32, 1, Dilation = {|MDL1029:4|}), ReLU, Max(2), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Conv1d' dilates a kernel of 1, which changes nothing: give it a larger kernel, or remove it
