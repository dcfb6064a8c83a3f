using ModelDsl;

[Model, AdamW, EarlyStopping(MinDelta = {|MDL2011:1|}, Monitor = typeof(Accuracy))]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping.MinDelta' must be less than 1, since Accuracy is a share from 0 to 1, and is 1
