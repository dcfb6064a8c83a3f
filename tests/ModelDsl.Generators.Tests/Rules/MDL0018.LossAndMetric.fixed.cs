using ModelDsl;

[Block]
public partial class Head
{
    [Input]
    public partial Layer X { get; }

    [Dropout(0.2), Linear(4)]
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
// light bulb: Remove it
