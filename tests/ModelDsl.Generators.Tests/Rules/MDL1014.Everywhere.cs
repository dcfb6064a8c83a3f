using ModelDsl;

[Model, Budget(Params = {|MDL1014:1000|})]
public partial class Net
{
    [Range(32, 512, Step = 32)]
    public partial int Width { get; }

    [Choice]
    public partial bool Deep { get; }

    [Input(64)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(64, When = nameof(Deep)), ReLU, Linear(10)]
    public partial Layer Y { get; }
}

// message: 'Budget.Params' is 1,000, and 'Net' has 2,410 parameters even when Width = 32, Deep = false: make the model smaller, or raise the limit
