using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(50, 3)]
    public partial Layer X { get; }

    [GRU(64), {|MDL9012:Select(1, 0)|}, Linear(2), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Select' takes the first of the steps that 'GRU' gives, where its state has read one step only: [Select(1, -1)] takes the last, which has read all
