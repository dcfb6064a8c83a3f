using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Dropout(0.3), {|MDL1025:ReLU|}, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'ReLU' stands behind another 'ReLU' with nothing but a dropout between, behind which it changes nothing: remove one of the two
