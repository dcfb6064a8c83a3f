using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, 12)]
    public partial Layer X { get; }

    [LSTM(64), Linear(3), LogSoftmax(Axis = 1), {|MDL2022:NLLLoss|}]
    public partial Layer Kind { get; }
}

// message: 'NLLLoss' takes axis 1 of (N, 30, 3) as the classes, 30 of them, and the Linear in front of it writes the last axis, 3: for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] behind it
