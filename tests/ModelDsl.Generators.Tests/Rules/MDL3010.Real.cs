using ModelDsl;

[Model, Budget(Trials = {|MDL3010:100|})]
public partial class Net
{
    [Range(0.0, 0.5)]
    public partial double Drop { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Dropout(nameof(Drop))]
    public partial Layer Y { get; }
}

// message: 'Budget.Trials' is 100, and the search grid of 'Net' has no end: 'Drop' can be any number from 0 to 0.5, so give it a Step, or leave Trials out
