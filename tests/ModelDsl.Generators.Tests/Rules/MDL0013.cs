using ModelDsl;

public class Plain;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0013:Plain|}>]
    public partial Layer Y { get; }
}

// message: 'Plain' is neither a [Block] class nor an nn.Module with [Block, Shape]: mark it (of a [Model], move what both need into a block), or use another type
