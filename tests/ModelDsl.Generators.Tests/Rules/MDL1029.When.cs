using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool IsDeep { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), GELU(When = nameof(IsDeep))]
    public partial Layer Hidden { get; }

    [From(nameof(Hidden)), {|MDL1029:When(nameof(IsDeep))|}]
    public partial Layer Deep { get; }

    [Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'When' stands on 'Deep', a stage without operations, which changes nothing: put it on the stage whose operations it is to switch, or remove it
