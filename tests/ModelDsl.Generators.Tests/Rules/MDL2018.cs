using ModelDsl;

[Model, AdamW, Training(ClipNorm = 1, ClipValue = {|MDL2018:0.5|})]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'ClipNorm' (1) and 'ClipValue' (0.5) both cut the gradients: keep one, ClipNorm leaves their direction as it is
