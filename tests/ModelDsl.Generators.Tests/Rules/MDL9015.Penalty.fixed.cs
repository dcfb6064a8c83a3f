using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Range(1e-6, 1e-2, Default = 1e-4, Log = true)]
    public partial double Strength { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), L2(nameof(Strength)), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Write Log = true
