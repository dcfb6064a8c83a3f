using ModelDsl;

[Model, AdamW, Budget(ActivationMb = {|MDL1014:30|})]
public partial class Net
{
    [Axis(Min = 1600, Max = 480000, Step = 16)]
    public partial int Samples { get; }

    [Input(1, nameof(Samples))]
    public partial Layer Wave { get; }

    [Conv1d(64, 16, Stride = 4, Padding = 6), ReLU, Max(2), Linear(5), CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Budget.ActivationMb' is 30, and 'Net' has 30.000404 MB of activations when Samples = 468752: narrow the values, make the model smaller, or raise the limit
