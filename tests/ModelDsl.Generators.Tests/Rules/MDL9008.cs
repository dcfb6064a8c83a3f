using ModelDsl;

[Model]
public partial class Net
{
    [Input(1, 28, 28)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), ReLU]
    public partial Layer {|MDL9008:Stem|} { get; }

    [Flatten, Linear(10)]
    public partial Layer Head { get; }
}
// ModelKeys.txt: Net: conv1, head
// message: 'Stem' has the key 'stem', and no stage has 'conv1' any more, which ModelKeys.txt records: if it is the same stage, write [StateKey("conv1")] so that saved weights are found; if not, record the keys anew
