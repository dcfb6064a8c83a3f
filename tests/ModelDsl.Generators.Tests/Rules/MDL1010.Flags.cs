using ModelDsl;

public enum Body { Mlp, Rnn }

[Model, AdamW]
public partial class Net
{
    [Choice]
    public partial Body Kind { get; }

    private bool IsMlp => Kind == Body.Mlp;

    private bool IsRnn => Kind == Body.Rnn;

    [Input(64, 8)]
    public partial Layer Series { get; }

    [{|MDL1010:Mean(1, When = nameof(IsMlp))|}, GRU(8, When = nameof(IsRnn))]
    public partial Layer Read { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Read' gives (N, 64, 8) when Kind = Rnn and (N, 8) when Kind = Mlp; the number of axes must not depend on a condition: let one operation for each case come to as many
