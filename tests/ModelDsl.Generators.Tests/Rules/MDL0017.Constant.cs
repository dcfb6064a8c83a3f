using ModelDsl;

[Model, AdamW]
public partial class Net
{
    private const int {|MDL0017:Batch|} = 12;

    [Input(nameof(Batch))]
    public partial Layer X { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Net' has its own 'Batch', which is what a generated member is called: give it another name
