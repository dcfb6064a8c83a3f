using ModelDsl;

[Model, AdamW, Training(ClipNorm = {|MDL2011:-1|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'ClipNorm' must be at least 0 (0 clips nothing), and is -1
