using ModelDsl;

[Block, Shape]
public class Scale
{
}

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0008:Scale|}>]
    public partial Layer Y { get; }
}

// message: 'Scale' is no nn.Module<Tensor, Tensor>, which a block written by hand must be
