using ModelDsl;

[Model]
public partial class Net
{
    /// <summary>Features of the hidden layer.</summary>
    [Range(16, 64)]
    public partial int Width { get; }

    /// <summary>How many layers.</summary>
    [Range(1, 4)]
    public partial int {|MDL3003:Depth|} { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}

// message: nothing uses 'Depth': name it in a layer's argument with nameof(Depth), give it [Tunes<...>], or remove it
