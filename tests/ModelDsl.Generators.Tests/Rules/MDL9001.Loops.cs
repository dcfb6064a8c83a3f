using ModelDsl;

[Model]
public partial class Net
{
    int Wide
    {
        get
        {
            int n = 1;
            for (int a = 0; a < 60; a++)
                for (int b = 0; b < 60; b++)
                    for (int c = 0; c < 60; c++)
                        n += c % 2;
            return n;
        }
    }

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL9001:nameof(Wide)|})]
    public partial Layer Y { get; }
}

// message: 'Linear' could not be proven for every value: Wide >= 1, since 'Wide' is C# that is not read; it is checked when the model is built
