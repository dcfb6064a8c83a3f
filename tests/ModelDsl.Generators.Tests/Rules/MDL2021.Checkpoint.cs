using ModelDsl;

[Model, AdamW, ModelCheckpoint(Monitor = typeof(MAE))]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss, MAE]
    public partial Layer Price { get; }
}

public static class Program
{
    public static void Run(Dataset<Net.Example> rows)
    {
        using var model = new Net();
        using var trainer = new Net.Trainer(model);
        trainer.{|MDL2021:Fit|}(rows);
    }
}

// message: 'ModelCheckpoint' on 'Net' watches validation data, and Fit gets none: give it some, for example from Split, or remove 'ModelCheckpoint'
