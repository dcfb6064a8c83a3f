using ModelDsl;

[Model]
public partial class Net
{
    [Input(8), {|MDL0018:Linear(4)|}, ReLU]
    public partial Layer X { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Linear' stands on the input 'X', which gives what comes in as it is: put it on a stage of its own, below
