using ModelDsl;

public enum Pooling { Mean, Max, Last }

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial Pooling Kind { get; }

    private bool IsMean => Kind == Pooling.Mean;

    private bool IsMax => Kind == Pooling.Max;

    [Input(60, 8)]
    public partial Layer Series { get; }

    [{|MDL1010:Mean(1, When = nameof(IsMean))|}, Max(1, When = nameof(IsMax))]
    public partial Layer Pooled { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Pooled' gives (N, 8) when Kind = Max and (N, 60, 8) when Kind = Last; the number of axes must not depend on a condition: let one operation for each case come to as many
