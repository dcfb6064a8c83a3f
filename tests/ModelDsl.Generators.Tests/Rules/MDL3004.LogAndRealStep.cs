using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(0.1, 0.5, Log = true, Step = {|MDL3004:0.1|}, Default = 0.2)]
    public partial double Rate { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), ReLU, Dropout(nameof(Rate)), Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Rate' is searched on a logarithmic scale, where equal steps have no place: remove 'Step' or 'Log'
