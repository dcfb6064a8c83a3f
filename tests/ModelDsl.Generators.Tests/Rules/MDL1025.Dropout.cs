using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU, Dropout(0.3)]
    public partial Layer H { get; }

    [{|MDL1025:Dropout(0.3)|}, Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Dropout' stands directly behind another 'Dropout', which drops of what that one has left: remove one of the two
