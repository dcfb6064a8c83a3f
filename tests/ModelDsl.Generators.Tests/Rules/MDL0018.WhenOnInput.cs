using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool UseExtra { get; }

    [Input(8), {|MDL0018:When(nameof(UseExtra))|}]
    public partial Layer Extra { get; }

    [Input(3)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Concat(nameof(Extra)), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'When' stands on the input 'Extra', which is always given: put the condition on what reads it, for example [Concat(nameof(Extra), When = ...)]
