using ModelDsl;

[Model]
public partial class Net
{
    [Range(0.0, 0.75, Step = 0.25, Default = 0.25)]
    public partial double P { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Dropout(nameof(P))]
    public partial Layer Y { get; }
}
// light bulb: Change it to 0.25
