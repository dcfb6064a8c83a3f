using ModelDsl;

[Model]
public partial class Net
{
    [Range(10, 50, Step = 10)]
    public partial int Percent { get; }

    private double {|MDL3011:Drop|} => Percent / 100;

    [Input(20)]
    public partial Layer X { get; }

    [Linear(32), ReLU, Dropout(nameof(Drop)), Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Drop' divides whole numbers, Percent / 100, which is always 0: write (double)Percent / 100
