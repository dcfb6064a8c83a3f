using ModelDsl;

[Model]
public partial class Net
{
    [Choice]
    public partial bool Halves1 { get; }

    [Choice]
    public partial bool Halves2 { get; }

    [Choice]
    public partial bool Halves3 { get; }

    [Choice]
    public partial bool Halves4 { get; }

    [Choice]
    public partial bool Halves5 { get; }

    [Choice]
    public partial bool Halves6 { get; }

    [Choice]
    public partial bool Halves7 { get; }

    [Choice]
    public partial bool Halves8 { get; }

    [Choice]
    public partial bool Halves9 { get; }

    [Choice]
    public partial bool Halves10 { get; }

    [Choice]
    public partial bool Halves11 { get; }

    [Choice]
    public partial bool Halves12 { get; }

    [Choice]
    public partial bool Halves13 { get; }

    [Input(1, 16384)]
    public partial Layer Signal { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves1))]
    public partial Layer Part1 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves2))]
    public partial Layer Part2 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves3))]
    public partial Layer Part3 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves4))]
    public partial Layer Part4 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves5))]
    public partial Layer Part5 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves6))]
    public partial Layer Part6 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves7))]
    public partial Layer Part7 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves8))]
    public partial Layer Part8 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves9))]
    public partial Layer Part9 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, {|MDL1015:MaxPool1d(2, When = nameof(Halves10))|}]
    public partial Layer Part10 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves11))]
    public partial Layer Part11 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves12))]
    public partial Layer Part12 { get; }

    [Conv1d(8, 3, Padding = 1), ReLU, MaxPool1d(2, When = nameof(Halves13))]
    public partial Layer Part13 { get; }

    [AdaptiveAvgPool1d(1), Flatten, Linear(10)]
    public partial Layer Kind { get; }
}

// message: 'MaxPool1d' gives a size with more cases than can be followed (over 4096 parts): every When in front of it doubles them, and so does every size that may be 1 where values are multiplied; make fewer layers optional, or put one between them that always sets the size
