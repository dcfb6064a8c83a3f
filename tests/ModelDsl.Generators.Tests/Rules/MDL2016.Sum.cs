using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(4), Softmax]
    public partial Layer Shares { get; }

    [From(nameof(X)), Linear(4), Softmax, {|MDL2016:Add(nameof(Shares))|}, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Add' leaves only values from 0 to 2 on a head whose loss, 'CrossEntropyLoss', asks for any value: give the loss values that nothing bounds
