using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(1, 4)]
    public partial int Depth { get; }

    private int {|MDL0016:Width|}(int i)
    {
        if (i == 0)
            return 64;
        if (i < 3)
            return 32;
        throw new System.ArgumentOutOfRangeException(nameof(i));
    }

    [Input(24)]
    public partial Layer X { get; }

    [Use<Dense>(nameof(Width), Repeat = nameof(Depth)), Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

[Block]
public partial class Dense
{
    [Argument]
    public partial int Width { get; }

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU]
    public partial Layer Y { get; }
}

// message: 'Width' throws when i = 3, so it has no value
