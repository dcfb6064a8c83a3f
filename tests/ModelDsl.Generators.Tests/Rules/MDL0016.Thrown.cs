using ModelDsl;

public enum Size { Small, Medium, Large }

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial Size Kind { get; }

    private int {|MDL0016:Width|} => Kind switch { Size.Small => 64, Size.Medium => 128, _ => throw new System.NotSupportedException() };

    [Input(24)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Width' throws when Kind = Large, so it has no value
