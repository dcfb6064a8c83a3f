using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool First { get; }

    [Input(20, Ids = 100)]
    public partial Layer X { get; }

    [Embedding(32), {|MDL1010:Select(1, 0, When = nameof(First))|}, Dropout(0.1, When = nameof(First)), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Y' gives (N, 32) where 'First' holds and (N, 20, 32) where it does not; the number of axes must not depend on a condition: under the opposite one let an operation follow that comes to as many, or a [Flatten] behind both
