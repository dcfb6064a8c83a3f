using ModelDsl;

[Block]
public partial class Wide
{
    [Range(2, 6, Default = 4)]
    public partial int Expand { get; }

    int Features => Expand * X.Features;

    [Input]
    public partial Layer X { get; }

    [Linear(nameof(Features))]
    public partial Layer Y { get; }
}

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Factor { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Use<Wide>, With(nameof(Wide.Expand), {|MDL0008:nameof(Factor)|})]
    public partial Layer Y { get; }
}

// message: 'Expand' of 'Wide' goes from 2 to 6, and Factor is given when Factor = 1
