using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(3), {|MDL2016:ReLU|}, LogSoftmax, NLLLoss]
    public partial Layer Y { get; }
}

// message: 'ReLU' leaves no value below 0 on a head whose loss, 'NLLLoss', asks for any value in front of the LogSoftmax: remove it
