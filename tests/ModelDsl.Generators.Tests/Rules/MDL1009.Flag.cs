using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 8, Max = 512)]
    public partial int Length { get; }

    private bool IsLong => Length > 128;

    [Input(4, nameof(Length))]
    public partial Layer Series { get; }

    [Conv1d(8, 3), ReLU, MaxPool1d(2, When = {|MDL1009:nameof(IsLong)|}), Max(2), Linear(1), MSELoss]
    public partial Layer Y { get; }
}

// message: 'MaxPool1d.When' needs the size Length, on which 'IsLong' depends, when the model is built, and it is free until data comes: let it depend on a hyperparameter or a constant
