using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(8, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(32, 3), ReLU, {|MDL1009:Linear(3)|}, CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Linear' needs the size Length - 2 when the model is built, and it is free until data comes: the channels stand first in (N, 32, Length - 2), so put [AdaptiveAvgPool1d(1), Flatten] in front of it for one vector of the whole, or [Transpose(1, 2)] for one at each place
