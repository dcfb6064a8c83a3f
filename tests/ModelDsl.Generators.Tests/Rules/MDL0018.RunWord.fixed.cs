using ModelDsl;

[Model, AdamW, ModelCheckpoint]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    public partial Layer Y { get; }
}
// light bulb: Move it to the class
