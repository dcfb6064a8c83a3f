using ModelDsl;

[Block]
public partial class Half
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    [{|MDL0018:MSELoss|}]
    public partial Layer Y { get; }
}

// message: 'MSELoss' stands in the block 'Half'; only models are trained: put it on the stage of the [Model] that uses the block
