using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Range(16, 64, Default = 32)]
    public partial int Width { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), {|MDL1028:Linear(3)|}]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' reads what the Linear of 'Y' gives, with no activation between, and two linear maps are one: put an activation, for example [ReLU], between them
