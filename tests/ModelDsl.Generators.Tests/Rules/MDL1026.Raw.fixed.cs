using ModelDsl;

[Model]
public partial class Net
{
    [Input(100, 6)]
    public partial Layer Series { get; }

    [Transpose(1, 2), Conv1d(32, 5), ReLU, Max(2), Linear(3)]
    public partial Layer Y { get; }
}
// light bulb: Put Transpose(1, 2) in its place
