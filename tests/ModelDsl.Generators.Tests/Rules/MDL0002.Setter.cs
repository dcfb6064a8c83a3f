using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int {|MDL0002:Width|} { get; set; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: 'Width' must be 'partial int Width { get; }': its body is generated
