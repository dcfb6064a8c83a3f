using ModelDsl;

[Model, Budget(Macs = {|MDL1014:1e6|}, Params = 5000)]
public partial class Net
{
    [Axis(Min = 8, Max = 4096, Step = 8)]
    public partial int Length { get; }

    [Input(3, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(16, 5, Padding = 2), ReLU, Conv1d(8, 1)]
    public partial Layer Y { get; }
}

// message: 'Budget.Macs' is 1,000,000, and 'Net' has 1,000,960 multiply-accumulates when Length = 2720: narrow the values, make the model smaller, or raise the limit
