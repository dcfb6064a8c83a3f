using ModelDsl;

[Block]
public partial class Dense
{
    [Input]
    public partial Layer X { get; }

    [Linear(32), {|MDL0018:L2(1e-4)|}, ReLU]
    public partial Layer Y { get; }
}

[Model, Adam]
public partial class Net
{
    [Input(30)]
    public partial Layer X { get; }

    [Use<Dense>, Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'L2' stands in the block 'Dense'; only models are trained: put it on the stage of the [Model] that uses the block
