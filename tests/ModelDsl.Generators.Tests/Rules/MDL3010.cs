using ModelDsl;

[Model, Budget(Trials = {|MDL3010:100|})]
public partial class Net
{
    [Range(16, 128, Step = 16)]
    public partial int Width { get; }

    [Choice(0.0, 0.1, 0.2, 0.5)]
    public partial double Drop { get; }

    [Range(0.0, 0.3, Step = 0.1)]
    public partial double Late { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Dropout(nameof(Drop)), Linear(2), Dropout(nameof(Late))]
    public partial Layer Y { get; }
}

// message: 'Budget.Trials' is 100, and the search grid of 'Net' has 128 points (8 of Width * 4 of Drop * 4 of Late): widen the steps or list fewer values
