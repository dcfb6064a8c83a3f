using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(nameof(Length), Ids = 1000)]
    public partial Layer X { get; }

    [Embedding(64), {|MDL1009:LearnedPositions|}, Mean(1), Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'LearnedPositions' needs the size Length when the model is built, and it is free until data comes: give its axis a Max, [Axis(Max = ...)], so that there is a row for each place
