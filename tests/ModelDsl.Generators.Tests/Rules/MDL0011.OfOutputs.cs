using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(4)]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss, Output]
    public partial Layer Kind { get; }

    [Softmax, Output]
    public partial Layer {|MDL0011:KindProbabilities|} { get; }
}

// message: 'KindProbabilities' is a name of what is generated for 'Kind'; choose another name for this member
