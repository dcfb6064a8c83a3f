using ModelDsl;

public enum Kind { A, B, C, D, E }

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss<Kind>(Soft = {|MDL2011:true|})]
    public partial Layer Shares { get; }
}
// message: 'CrossEntropyLoss<Kind>.Soft' must be left out with an enum (members of one are the truth, no distribution: write CrossEntropyLoss), and is true
