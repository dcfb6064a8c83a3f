using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss(SampleWeights = true, IgnoreIndex = {|MDL2011:-1|})]
    public partial Layer Kind { get; }
}
// message: 'CrossEntropyLoss.IgnoreIndex' must be left out together with SampleWeights (give such rows the weight 0), and is -1
