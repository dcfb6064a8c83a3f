using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [{|MDL0012:Concat|}, Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Concat' names no stage: say what it takes in, [Concat(nameof(...))]
