using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    bool IsThere => Depth >= 1;

    [Input(5, 16)]
    public partial Layer X { get; }

    [When({|MDL3006:nameof(IsThere)|}), Linear(16), ReLU]
    public partial Layer Y { get; }

    [GRU(8, Repeat = nameof(Depth))]
    public partial Layer Z { get; }
}

// message: 'IsThere' holds for every value of the hyperparameters, so the operations of 'Y' are always there: remove the condition
