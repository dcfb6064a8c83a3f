using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [field: {|MDL0018:Linear(3)|}]
    public partial Layer Y { get; }
}

// message: 'Linear' stands on a field, where nothing reads it: put it on a partial property
