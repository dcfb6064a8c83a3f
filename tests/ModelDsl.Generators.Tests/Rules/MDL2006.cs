using ModelDsl;

[Model, AdamW, OneCycleLR, {|MDL2006:EarlyStopping|}]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping' with OneCycleLR stops where the learning rate is highest and validation loss wobbles: remove it (ModelCheckpoint keeps the best weights), or start it late with StartFromEpoch of at least 7
