using ModelDsl;

[Model]
public partial class Net
{
    int Wide(int i)
    {
        int least = 4;
        return least + i;
    }

    [Input(8)]
    public partial Layer X { get; }

    [Linear({|MDL9001:nameof(Wide)|}, Repeat = 3)]
    public partial Layer Y { get; }
}

// message: 'Linear' could not be proven for every value: Wide(0) >= 1; it is checked when the model is built
