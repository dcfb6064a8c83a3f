// Meant: search the dropout too; the constant was never replaced.
// Without: Optuna, Keras Tuner: searches it all the same; on a grid two of three trials repeat another one.
using ModelDsl;

[Model]
public partial class SpamNet
{
    [Range(32, 256, Step = 32, Default = 64)]
    public partial int Width { get; }

    [Choice(0.1, 0.3, 0.5)]
    public partial double Drop { get; }

    [Input(500)]
    public partial Layer Words { get; }

    [Linear(nameof(Width)), ReLU, Dropout(0.3), Linear(2)]
    public partial Layer Spam { get; }
}
