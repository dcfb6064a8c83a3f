using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(seed))]
    public partial Layer Y { get; }

    private const int {|MDL0011:seed|} = 7;
}

// message: 'seed' is a name of a variable in generated code; choose another name for this member
