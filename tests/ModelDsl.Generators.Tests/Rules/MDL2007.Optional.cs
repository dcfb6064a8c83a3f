using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial bool Aux { get; }

    [Input(20)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Trunk { get; }

    [Linear(3), CrossEntropyLoss(Weight = 1)]
    public partial Layer Kind { get; }

    [From(nameof(Trunk)), Linear(8), {|MDL2007:CrossEntropyLoss(Weight = 0.3)|}, When(nameof(Aux))]
    public partial Layer Other { get; }
}

// message: 'CrossEntropyLoss' takes one shape, whether 'Aux' holds or not, and 'Other' is (N, Aux ? 8 : 64): where it does not, the loss judges what the stage reads; remove the [When]
