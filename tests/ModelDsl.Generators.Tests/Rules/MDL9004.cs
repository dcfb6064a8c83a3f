using ModelDsl;

[Model, AdamW]
public partial class House
{
    [Input(16)]
    public partial Layer Facts { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }

    [From(nameof(Facts)), Linear(3), {|MDL9004:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' on 'Kind' is added to the loss on Price as it is, so the one with the larger numbers decides what is learned: say how much each counts with Weight = ...
