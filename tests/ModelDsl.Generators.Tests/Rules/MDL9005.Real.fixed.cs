using ModelDsl;

[Model]
public partial class Net
{
    [Range(0.1, 0.4, Step = 0.3, Default = 0.1)]
    public partial double P { get; }

    [Input(16)]
    public partial Layer X { get; }

    [Linear(4), Dropout(nameof(P))]
    public partial Layer Y { get; }
}
// light bulb: Let it end at 0.4
