using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(64, 50)]
    public partial Layer Words { get; }

    [Conv1d(100, 3), ReLU]
    public partial Layer Three { get; }

    [From(nameof(Words)), Conv1d(100, 4), ReLU, Concat({|MDL1002:nameof(Three)|}), Max(2), Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Concat' joins Three (N, 100, 48) to (N, 100, 47) along axis 1: their other sizes differ; an odd kernel keeps the places with half of it as Padding, or pool each first, for example with [Max(2)]
