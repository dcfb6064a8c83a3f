using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 4)]
    public partial int Length { get; }

    [Input(8, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(3, 1), MSELoss(Weight = {|MDL1009:nameof(Length)|})]
    public partial Layer Y { get; }
}

// message: 'MSELoss.Weight' needs the size Length when the model is built, and it is free until data comes: give it a fixed size
