using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(300)]
    public partial Layer Spectrum { get; }

    [Unsqueeze(2), Conv1d(32, {|MDL1034:5|}, Padding = 2), ReLU, Max(2), Linear(8), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Conv1d' has one place to read in (N, 300, 1), so that a kernel of 5 sees zeros beside it: if the numbers are the places, write [Unsqueeze(1)]
