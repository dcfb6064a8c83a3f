using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Input(4, Ids = 100, Min = {|MDL2011:0|}, Max = 1)]
    public partial Layer Words { get; }

    [Embedding(8), Flatten, Concat(nameof(X)), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Input.Min' must be left out beside Ids, which are from 0 to one less than Ids, and is 0
