using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), MSELoss]
    [{|MDL0018:ModelCheckpoint|}]
    public partial Layer Y { get; }
}

// compiler: CS0592
// message: 'ModelCheckpoint' concerns the whole run: put it on the class
