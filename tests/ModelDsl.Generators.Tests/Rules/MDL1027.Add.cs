using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU]
    public partial Layer A { get; }

    [Linear(32), ReLU]
    public partial Layer B { get; }

    [Add(nameof(A), {|MDL1027:nameof(B)|}), Linear(3)]
    [CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Add' adds 'B' to itself, since that is what stands here: put it behind the operations that it is to skip
