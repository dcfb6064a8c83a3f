using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), {|MDL2016:Tanh|}, BCEWithLogitsLoss]
    public partial Layer IsSold { get; }
}

// message: 'Tanh' leaves only values from -1 to 1 on a head whose loss, 'BCEWithLogitsLoss', asks for any value: remove it
