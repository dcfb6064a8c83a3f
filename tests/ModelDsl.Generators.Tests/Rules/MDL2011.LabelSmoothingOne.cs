using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss(LabelSmoothing = {|MDL2011:1.0|})]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss.LabelSmoothing' must be less than 1 (at 1 nothing of the truth is left), and is 1
