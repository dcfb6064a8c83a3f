using ModelDsl;

[Block]
public partial class Head
{
    [Input]
    public partial Layer X { get; }

    [Dropout(0.2), Linear(4), {|MDL0018:CrossEntropyLoss|}, Accuracy]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Use<Head>, CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' stands in the block 'Head'; only models are trained: put it on the stage of the [Model] that uses the block
