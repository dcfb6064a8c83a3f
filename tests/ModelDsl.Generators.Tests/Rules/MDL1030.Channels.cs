using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(6, 256)]
    public partial Layer Motion { get; }

    [Conv1d(64, 5), ReLU, {|MDL1030:Mean(1)|}, Linear(8), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Mean' takes the channels of (N, 64, 252) away, and 'Linear' maps the places that are left: for one vector of the whole write axis 2
