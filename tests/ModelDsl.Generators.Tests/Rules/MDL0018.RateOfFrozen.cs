using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), Frozen, {|MDL0018:LearningRate(0.1)|}]
    public partial Layer Bent { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'LearningRate' stands on 'Bent', which is frozen and never learns: keep one of the two, or let it learn later with UntilEpoch
