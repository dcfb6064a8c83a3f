using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [{|MDL0018:Linear(3)|}]
    public int Y { get; set; }
}

// message: 'Linear' stands on 'Y', which is neither a stage nor a number, so nothing reads it: a stage is a 'partial Layer' property
