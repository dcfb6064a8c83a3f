using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Dropped { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU, {|MDL9003:Dropout(0.2, When = nameof(Dropped))|}, BatchNorm, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Dropout' changes the variance that the 'BatchNorm' behind it learns, in training and not in evaluation: put it behind the norm
