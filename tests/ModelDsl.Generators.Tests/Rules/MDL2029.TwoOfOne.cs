using ModelDsl;

[Model, Adam, EarlyStopping(Patience = 5), EarlyStopping(Patience = 8, Monitor = {|MDL2029:typeof(MAE)|})]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss, MAE]
    public partial Layer Price { get; }
}

// message: 'EarlyStopping' and 'EarlyStopping' both keep the best epoch, by the validation loss and by MAE, and a run has one: give both the same Monitor, or set RestoreBestWeights = false on one of them
