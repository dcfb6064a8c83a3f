using ModelDsl;

[Model, AdamW, ReduceLROnPlateau, EarlyStopping(Patience = 6)]
public partial class Net
{
    [Range(2, 10), Tunes<ReduceLROnPlateau>({|MDL2027:nameof(ReduceLROnPlateau.Patience)|})]
    public partial int Wait { get; }

    [Input(9)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'ReduceLROnPlateau' lowers the learning rate after Wait + 1 epochs without improvement, and 'EarlyStopping' ends the run after 6, so it never acts when Wait = 5: let it wait at least two epochs less
