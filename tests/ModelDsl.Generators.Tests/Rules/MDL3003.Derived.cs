using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1, 4, Default = 2)]
    public partial int {|MDL3003:Factor|} { get; }

    private int Hidden => 16 * Factor;

    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: nothing uses 'Factor': name 'Hidden', which is calculated of it, in a layer's argument with nameof(Hidden), or remove it
