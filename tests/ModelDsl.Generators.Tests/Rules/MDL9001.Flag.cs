using System.Linq;
using ModelDsl;

[Block]
public partial class Mapped
{
    [Argument]
    public partial int Width { get; }

    [Argument(1)]
    public partial int Stride { get; }

    private bool IsAlike => new[] { 1 }.Contains(Stride) && X.Channels == Width;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Width), 3, Stride = nameof(Stride), Padding = 1), Skip(nameof(X), When = nameof(IsAlike))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Photo { get; }

    [{|MDL9001:Use<Mapped>(16)|}, ReLU, Use<Mapped>(16), ReLU, Use<Mapped>(32, 2)]
    public partial Layer Y { get; }
}

// message: in Mapped.Y: 'Skip' could not be proven for every value: !Y.IsAlike, since 'IsAlike' is C# that is not read; it is checked when the model is built
