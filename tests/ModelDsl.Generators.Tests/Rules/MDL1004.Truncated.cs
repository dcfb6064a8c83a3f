using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 8)]
    public partial int K { get; }

    int Rest => (K - 10) % 4 + 1;

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL1004:nameof(Rest)|})]
    public partial Layer Y { get; }
}

// message: 'Linear' takes 'features' of at least 1, and Rest is less when K = 1
