// Meant: at most 100,000 parameters fit on the device, whatever the search draws.
// Without: PyTorch, Keras: nothing says so; the search spends its time on models that cannot be shipped.
using ModelDsl;

[Model]
[Budget(Params = 100_000)]
public partial class KeywordNet
{
    [Range(64, 512, Step = 32, Default = 128)]
    public partial int Width { get; }

    [Range(1, 4)]
    public partial int Depth { get; }

    [Input(40)]
    public partial Layer Sound { get; }

    [Linear(nameof(Width), Repeat = nameof(Depth)), ReLU]
    public partial Layer Hidden { get; }

    [Linear(12)]
    public partial Layer Keyword { get; }
}
