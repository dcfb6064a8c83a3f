using ModelDsl;

[Model, Budget(Params = {|MDL1014:100_000|})]
public partial class Net
{
    [Range(32, 512, Step = 32)]
    public partial int Width { get; }

    [Input(64)]
    public partial Layer X { get; }

    [Linear(nameof(Width)), ReLU, Linear(nameof(Width)), ReLU, Linear(10)]
    public partial Layer Y { get; }
}

// message: 'Budget.Params' is 100,000, and 'Net' has 104,842 parameters when Width = 288: narrow the values, make the model smaller, or raise the limit
