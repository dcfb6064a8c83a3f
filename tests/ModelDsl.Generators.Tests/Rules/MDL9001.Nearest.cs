using System;
using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Range(1, 64, Default = 8)]
    public partial int Width { get; }

    [Range(1, 64, Default = 8)]
    public partial int Parts { get; }

    private int Hidden => Nearest(Width / (Parts + 2.0)) + 8;

    [Input(5)]
    public partial Layer X { get; }

    [Linear({|MDL9001:nameof(Hidden)|}), ReLU, Linear(1), MSELoss]
    public partial Layer Y { get; }

    private static int Nearest(double target)
    {
        double best = 1, least = 1000;
        for (int x = 1; x <= 4; x++)
        {
            double distance = Math.Abs(target - x);
            if (distance < least)
            {
                least = distance;
                best = x;
            }
        }
        return (int)best;
    }
}

// message: 'Linear' could not be proven for every value: Hidden >= 1; it is checked when the model is built
