using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear(64), ReLU, {|MDL1025:GELU|}, Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'GELU' stands directly behind 'ReLU', which is an activation itself: remove one of the two
