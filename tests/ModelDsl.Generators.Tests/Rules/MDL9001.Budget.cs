using ModelDsl;
using TorchSharp;
using static TorchSharp.torch;

[Block, Shape(4)]
public sealed class Scale : nn.Module<Tensor, Tensor>
{
    private readonly TorchSharp.Modules.Linear map;

    public Scale() : base(nameof(Scale))
    {
        map = nn.Linear(8, 4);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => map.call(input);
}

[Model, Budget(Params = {|MDL9001:1e6|}, Macs = 1e6)]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<Scale>, Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Budget.Params' could not be proven for every value: only its own code tells what 'Y' owns; it is checked when the model is built
