using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), {|MDL2001:CrossEntropyLoss|}]
    public partial Layer Y { get; }
}

// message: 'Net' has a loss and no optimizer: add one to the class, for example [AdamW]
