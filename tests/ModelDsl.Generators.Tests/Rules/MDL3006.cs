using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4, Default = 2)]
    public partial int Depth { get; }

    bool IsDeep => Depth > 4;

    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [MaxPool2d(2, Repeat = nameof(Depth)), Conv2d(32, 3, Padding = 1, Bias = false), BatchNorm(When = {|MDL3006:nameof(IsDeep)|})]
    public partial Layer Y { get; }
}

// message: 'IsDeep' holds for no value of the hyperparameters, so 'BatchNorm' is never there: remove it, or widen what the condition depends on
