using ModelDsl;

[Model, AdamW, Training(ClipNorm = {|MDL2011:0|})]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), MSELoss]
    public partial Layer Y { get; }
}

// message: 'ClipNorm' must be greater than 0 (leave it out to clip nothing), and is 0
