using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Time { get; }

    [Input(nameof(Time), Ids = 100)]
    public partial Layer Words { get; }

    [Embedding(64), {|MDL1009:LearnedPositions|}]
    public partial Layer Tokens { get; }
}

// message: 'LearnedPositions' needs the size Time when the model is built, and it is free until data comes: give its axis a Max, [Axis(Max = ...)], so that there is a row for each place
