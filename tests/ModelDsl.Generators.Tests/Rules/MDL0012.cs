using ModelDsl;

[Model]
public partial class Net
{
    [Linear(8)]
    public partial Layer {|MDL0012:A|} { get; }
}

// message: 'A' is the first stage and reads nothing: put a stage with an [Input(...)] above it
