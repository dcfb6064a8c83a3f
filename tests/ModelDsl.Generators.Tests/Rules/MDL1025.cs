using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU, {|MDL1025:ReLU|}]
    public partial Layer H { get; }

    [Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'ReLU' stands directly behind another 'ReLU', behind which it changes nothing: remove one of the two
