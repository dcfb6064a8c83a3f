using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int K { get; }

    bool Many => K > 2;

    [Input(8)]
    public partial Layer X { get; }

    [Dropout({|MDL0006:nameof(Many)|})]
    public partial Layer Y { get; }
}

// message: 'Dropout.p' takes a number, not 'Many', which is a bool
