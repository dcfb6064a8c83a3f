using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss(LabelSmoothing = {|MDL2011:5|})]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss.LabelSmoothing' must be between 0 and 1, and is 5
