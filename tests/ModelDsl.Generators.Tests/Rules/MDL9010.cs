using ModelDsl;

[Model]
public partial class {|MDL9010:Net|}
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU]
    public partial Layer Stem { get; }

    [Flatten, Linear(10)]
    public partial Layer Head { get; }
}
// ModelKeys.txt:
// message: ModelKeys.txt has no line for 'Net': record the keys, so that a stage that is renamed is noticed
