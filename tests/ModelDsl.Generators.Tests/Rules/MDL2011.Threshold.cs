using ModelDsl;

[Model]
[AdamW, ReduceLROnPlateau(Threshold = {|MDL2011:1|}), Training(Epochs = 50)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'ReduceLROnPlateau.Threshold' must be less than 1, since it is a share of the loss; for a difference write Absolute = true, and is 1
