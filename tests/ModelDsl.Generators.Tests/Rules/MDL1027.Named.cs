using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer Code { get; }

    [From(nameof(X)), Linear(32), ReLU, Add(nameof(Code), {|MDL1027:nameof(Code)|}), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'Add' adds 'Code' to itself, since it is named twice: name each once
