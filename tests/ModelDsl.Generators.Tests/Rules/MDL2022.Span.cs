using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(384, Ids = 1000)]
    public partial Layer Words { get; }

    [Embedding(64), LSTM(32), Linear(2), {|MDL2022:CrossEntropyLoss|}]
    public partial Layer Span { get; }
}

// message: 'CrossEntropyLoss' takes axis 1 of (N, 384, 2) as the classes, 384 of them, and the Linear in front of it writes the last axis, 2: for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] behind it, for the first and the last place of a span give each a stage, [Linear(1), Squeeze(2)]
