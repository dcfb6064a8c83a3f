using ModelDsl;

[Model, AdamW, ModelCheckpoint(Path = {|MDL2011:""|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'ModelCheckpoint.Path' must be the name of a file, and is empty
