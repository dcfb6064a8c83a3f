using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Code { get; }

    [Concat({|MDL1027:nameof(Code)|}), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Concat' joins 'Code' to itself, since that is what stands here: name another stage
