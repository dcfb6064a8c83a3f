using ModelDsl;

[Model, AdamW, EarlyStopping]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
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

// message: 'EarlyStopping' on 'Net' watches validation data, and Fit gets none: give it some, for example from Split, or remove 'EarlyStopping'
