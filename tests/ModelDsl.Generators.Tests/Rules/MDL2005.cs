using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = {|MDL2005:typeof(Accuracy)|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping' watches 'Accuracy', which no stage measures: put [Accuracy] on the stage with the loss
