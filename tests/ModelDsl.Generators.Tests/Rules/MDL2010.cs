using ModelDsl;

[Model, AdamW, {|MDL2010:SGD|}]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Net' has two optimizers, 'AdamW' and 'SGD': keep one
