using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(8), ReLU, StateKey("fc")]
    public partial Layer A { get; }

    [Linear(8), StateKey({|MDL0010:"fc"|})]
    public partial Layer B { get; }
}

// message: 'A' and 'B' both have the key 'fc' in the state_dict; give one of them another with [StateKey("...")]
