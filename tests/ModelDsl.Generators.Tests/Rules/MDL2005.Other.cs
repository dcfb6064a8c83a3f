using ModelDsl;

[Model, AdamW, EarlyStopping(Monitor = {|MDL2005:typeof(Accuracy)|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(1), MSELoss, RMSE]
    public partial Layer Price { get; }
}

// message: 'EarlyStopping' watches 'Accuracy', which no stage measures: watch RMSE, which 'Price' measures, or leave Monitor out for the loss itself
