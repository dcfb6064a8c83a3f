using ModelDsl;

[Model]
public partial class Net
{
    [Range(16, 64, Default = 32)]
    public partial int {|MDL3003:Width|} { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4)]
    public partial Layer Y { get; }
}

// message: nothing uses 'Width': name it in a layer's argument with nameof(Width), give it [Tunes<...>], or remove it
