using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Sure { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(5), {|MDL2016:ReLU(When = nameof(Sure))|}]
    [CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'ReLU' leaves no value below 0 on a head whose loss, 'CrossEntropyLoss', asks for any value when Sure = true: remove it
