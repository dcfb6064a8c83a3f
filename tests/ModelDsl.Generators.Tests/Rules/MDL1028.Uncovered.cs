using ModelDsl;

public enum Kind
{
    Relu,
    Gelu,
    Silu,
}

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial Kind Activation { get; }

    private bool IsRelu => Activation == Kind.Relu;

    private bool IsGelu => Activation == Kind.Gelu;

    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU(When = nameof(IsRelu)), GELU(When = nameof(IsGelu)), Dropout(0.1), {|MDL1028:Linear(3)|}, CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' reads what the Linear of 'Y' gives, with no activation between, and two linear maps are one when Activation = Silu: put an activation, for example [ReLU], between them
