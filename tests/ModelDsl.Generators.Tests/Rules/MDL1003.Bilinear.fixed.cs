using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(32, 128)]
    public partial Layer X { get; }

    [Upsample(2, Mode = Interpolation.Nearest), Flatten, Linear(4), CrossEntropyLoss]
    public partial Layer Y { get; }
}
// light bulb: Take the nearest value
