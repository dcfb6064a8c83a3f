using ModelDsl;

[Block, {|MDL0018:Budget(Params = 1e6)|}]
public partial class Part
{
    [Input]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}

// message: 'Budget' stands on the block 'Part'; only models have a budget: put it on the [Model] that uses the block
