using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, StateKey({|MDL0010:"kind"|})]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Hidden' and 'Kind' both have the key 'kind' in the state_dict; give one of them another with [StateKey("...")]
