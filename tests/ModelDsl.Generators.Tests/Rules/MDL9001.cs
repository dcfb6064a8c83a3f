using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 8, Default = 4)]
    public partial int Depth { get; }

    int Wide => Depth > 2 ? int.Parse("16") : 8;

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL9001:nameof(Wide)|})]
    public partial Layer Y { get; }
}

// message: 'Linear' could not be proven for every value: Wide >= 1, since 'Wide' is C# that is not read; it is checked when the model is built
