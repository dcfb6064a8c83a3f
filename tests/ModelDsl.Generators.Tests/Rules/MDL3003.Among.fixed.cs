using ModelDsl;

[Model]
public partial class Net
{
    /// <summary>Features of the hidden layer.</summary>
    [Range(16, 64)]
    public partial int Width { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width))]
    public partial Layer Y { get; }
}
// light bulb: Remove 'Depth'
