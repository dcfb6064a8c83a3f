using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Features { get; }

    [Linear(3), CrossEntropyLoss(Weight = 1)]
    public partial Layer Kind { get; }

    [From(nameof(Features)), Linear(3), MSELoss(Weight = 1)]
    public partial Layer {|MDL0011:KindProbabilities|} { get; }
}

// message: 'KindProbabilities' is a name of what is generated for 'Kind'; choose another name for this member
