using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), {|MDL2016:ReLU|}, Dropout(0.1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'ReLU' leaves no value below 0 on a head whose loss, 'MSELoss', asks for targets of any size: remove it, or if no target is negative put [Softplus] in its place, which learns everywhere
