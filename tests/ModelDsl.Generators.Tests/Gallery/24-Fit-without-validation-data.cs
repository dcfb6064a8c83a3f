// Meant: stop early, by data that the model has not seen.
// Without: Keras: a warning in each epoch, and it never stops. Lightning: RuntimeError after the first epoch.
using ModelDsl;

[Model]
[AdamW, EarlyStopping(Patience = 5)]
[Training(Epochs = 60)]
public partial class HouseNet
{
    [Input(8)]
    public partial Layer House { get; }

    [Linear(32), ReLU, Linear(1)]
    [MSELoss]
    public partial Layer Price { get; }
}

public static class Program
{
    public static void Train(Dataset<HouseNet.Example> houses)
    {
        using var model = new HouseNet();
        using var trainer = new HouseNet.Trainer(model);
        trainer.Fit(houses);
    }
}
