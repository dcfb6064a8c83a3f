using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20, Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(8), GRU(3), Select(1, -1), {|MDL2016:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'GRU' leaves only values from -1 to 1 on a head whose loss, 'CrossEntropyLoss', asks for any value: put [Linear(3)] behind it
