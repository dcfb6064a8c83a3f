using ModelDsl;

[Model, Adam]
public partial class Net
{
    [{|MDL9015:Range(1e-6, 1e-2, Default = 1e-4)|}]
    public partial double Strength { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), L2(nameof(Strength)), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Strength' goes from 1e-6 to 0.01 on a linear scale, where nine trials in ten take more than 0.001: write Log = true
