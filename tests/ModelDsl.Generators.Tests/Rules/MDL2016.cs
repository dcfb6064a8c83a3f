using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(10), {|MDL2016:ReLU|}, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'ReLU' leaves no value below 0 on a head whose loss, 'CrossEntropyLoss', asks for any value: remove it
