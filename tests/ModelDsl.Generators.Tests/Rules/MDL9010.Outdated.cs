using ModelDsl;

[Model]
public partial class {|MDL9010:Net|}
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU]
    public partial Layer Stem { get; }

    [Flatten, Linear(64), ReLU]
    public partial Layer Hidden { get; }

    [Linear(10)]
    public partial Layer Head { get; }
}
// ModelKeys.txt: # A comment stays.
// ModelKeys.txt: Ant: x
// ModelKeys.txt: Net: auxiliary, stem, head
// ModelKeys.txt: Zebra: x
// message: ModelKeys.txt lacks 'hidden' of 'Net' and still has 'auxiliary': record the keys, so that a stage that is renamed is noticed
