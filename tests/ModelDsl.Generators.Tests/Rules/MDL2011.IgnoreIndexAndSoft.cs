using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss(Soft = true, IgnoreIndex = {|MDL2011:-1|})]
    public partial Layer Kind { get; }
}
// message: 'CrossEntropyLoss.IgnoreIndex' must be left out where Soft is set (a distribution has no index; SampleWeights can leave rows out), and is -1
