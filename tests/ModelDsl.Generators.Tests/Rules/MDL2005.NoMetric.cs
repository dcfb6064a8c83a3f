using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = {|MDL2005:typeof(string)|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping' watches 'string', which is no metric: a monitor is the type of one, for example typeof(Accuracy)
