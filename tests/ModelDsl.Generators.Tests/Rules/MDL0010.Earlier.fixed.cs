using ModelDsl;

[Model]
[AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(32), ReLU, StateKey("kind")]
    public partial Layer Hidden { get; }

    [Linear(3), CrossEntropyLoss, StateKey("kind_2")]
    public partial Layer Kind { get; }
}
// light bulb: Give it the key 'kind_2'
