using ModelDsl;

[Model, {|MDL0018:Block|}]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Block' stands on 'Net', which is a [Model]: a class is one or the other
