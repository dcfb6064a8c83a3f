using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = {|MDL2005:typeof(Accuracy)|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping' watches 'Accuracy', which no stage measures, and it does not fit 'MSELoss': watch a metric of numbers, for example MAE, and put it on the stage with the loss, or leave Monitor out for the loss itself
