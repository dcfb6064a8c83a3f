using ModelDsl;

[Model]
public partial class Net
{
    [Choice]
    public partial bool Deep { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(8, When = nameof(Deep)), Linear(3), ReLU]
    public partial Layer Y { get; }

    [Linear(3), StateKey({|MDL0010:"y.1"|})]
    public partial Layer Z { get; }
}

// message: 'Y' and 'Z' both have the key 'y.1' in the state_dict; give one of them another with [StateKey("...")]
