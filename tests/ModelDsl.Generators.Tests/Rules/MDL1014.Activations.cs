using ModelDsl;

[Model, Budget(ActivationMb = {|MDL1014:0.25|}, Macs = 1e9)]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer X { get; }

    [Conv2d(64, 3, Padding = 1), ReLU, Flatten]
    public partial Layer Y { get; }
}

// message: 'Budget.ActivationMb' is 0.25, and 'Net' has 0.262144 MB of activations: make the model smaller, or raise the limit
