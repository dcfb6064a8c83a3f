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

// message: 'ReduceLROnPlateau' lowers the learning rate after 16 epochs without improvement, and 'EarlyStopping' ends the run after 6, so it never acts: let this Patience be at most 4, or that at least 17
