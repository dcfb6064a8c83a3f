using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(40)]
    public partial Layer Row { get; }

    [Linear(10), Unsqueeze(1), {|MDL2007:CrossEntropyLoss|}]
    public partial Layer Kind { get; }
}

// message: 'CrossEntropyLoss' takes one value per class, (N, classes) with at least two classes, and 'Kind' is (N, 1, 10): remove [Word { Kind = Language, Type = UnsqueezeAttribute, TypeArgument = , Arguments = ModelDsl.Language.Graph.EquatableArray`1[ModelDsl.Language.Graph.Argument], Facts = , Assembly = , Display = Unsqueeze }]
