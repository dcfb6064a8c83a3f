using ModelDsl;

[Model]
public partial class Net
{
    int Wide(int i)
    {
        int least = 4;
        while (true)
            if (least++ > i)
                return least + i;
    }

    [Input(8, 16)]
    public partial Layer X { get; }

    [GRU({|MDL9001:nameof(Wide)|}, Repeat = 3)]
    public partial Layer Y { get; }
}

// message: 'GRU' could not be proven for every value: Wide(0) >= 1, since 'Wide' is C# that is not read; it is checked when the model is built
