using ModelDsl;

[Model, AdamW, CSVLogger("run.out"), ModelCheckpoint(Path = {|MDL2011:"run.out"|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'ModelCheckpoint.Path' must be another file than 'CSVLogger' writes, and is run.out
