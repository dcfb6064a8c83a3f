using ModelDsl;

[Model, AdamW, Training(Epochs = {|MDL2011:0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Epochs' must be at least 1, and is 0
