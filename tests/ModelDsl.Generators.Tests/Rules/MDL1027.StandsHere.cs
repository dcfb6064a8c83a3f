using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(4)]
    public partial Layer A { get; }

    [Linear(8), ReLU]
    public partial Layer U { get; }

    [From(nameof(A)), Linear(8), ReLU]
    public partial Layer V { get; }

    [Concat(nameof(U), {|MDL1027:nameof(V)|}), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Concat' joins 'V' to itself, since that is what stands here: leave it out; for another order begin with [From(nameof(U))]
