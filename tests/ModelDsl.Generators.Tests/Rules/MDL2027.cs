using ModelDsl;

[Model, AdamW]
[ReduceLROnPlateau(Factor = 0.5, Patience = {|MDL2027:15|}), EarlyStopping(Patience = 6)]
[Training(Epochs = 200)]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'ReduceLROnPlateau' waits 15 epochs without improvement, and 'EarlyStopping' ends the run after 6: the learning rate never falls; wait shorter here, or longer there
