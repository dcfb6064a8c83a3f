using ModelDsl;

[Block]
public partial class Residual
{
    private bool Projects => X.Channels != 64;

    [Input]
    public partial Layer X { get; }

    [Conv2d(64, 3, Padding = 1), ReLU]
    public partial Layer H { get; }

    [From(nameof(X)), Conv2d(64, 1, When = nameof(Projects))]
    public partial Layer S { get; }

    [From(nameof(H)), Skip(nameof(S))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    private static readonly System.Collections.Generic.List<int> Depths = [2, 3];

    private static int Depth => Depths.ToArray()[0];

    [Input(64, 32, 32)]
    public partial Layer Image { get; }

    [Use<Residual>(Repeat = {|MDL9001:nameof(Depth)|})]
    public partial Layer Y { get; }
}

// message: 'Use<Residual>' could not be proven for every value: Depth >= 0, since 'Depth' is C# that is not read; it is checked when the model is built
