using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, {|MDL2012:MSELoss|}]
    public partial Layer Y { get; }
}

// message: 'MSELoss' takes numbers as its target, and 'CrossEntropyLoss' on the same stage 'Y' takes class indices: one stage has one target, so put one of them on a stage of its own
