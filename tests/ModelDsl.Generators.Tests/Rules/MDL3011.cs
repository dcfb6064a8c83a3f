using ModelDsl;

[Model, AdamW]
public partial class Net
{
    private static double {|MDL3011:Rate|} => 1 / 4;

    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Dropout(nameof(Rate)), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Rate' divides whole numbers, 1 / 4, which is always 0: write 1.0 / 4
