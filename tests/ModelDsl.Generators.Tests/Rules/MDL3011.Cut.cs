using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Range(0.1, 0.9, Default = 0.5)]
    public partial double Alpha { get; }

    int {|MDL3011:Width|} => 64 * (int)Alpha + 8;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Width' cuts Alpha to a whole number, (int)Alpha, which is always 0: cast what is calculated of it, (int)(8 * Alpha)
