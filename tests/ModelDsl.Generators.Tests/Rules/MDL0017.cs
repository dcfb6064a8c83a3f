using ModelDsl;

[Model]
public partial class Net
{
    public {|MDL0017:Net|}()
    {
    }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Net' has a constructor of its own; its constructor is generated: set things up in a method that makes the model
