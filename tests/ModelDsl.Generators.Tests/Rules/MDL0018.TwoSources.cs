using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [From(nameof(X)), {|MDL0018:Input(8)|}]
    public partial Layer Y { get; }
}

// message: 'Input' is the second word on 'Y' that says what it reads: keep one
