using ModelDsl;

[Model, Budget(Macs = {|MDL1014:1e6|})]
public partial class Net
{
    [Axis]
    public partial int Length { get; }

    [Input(nameof(Length), 9)]
    public partial Layer X { get; }

    [Linear(16), Mean(1)]
    public partial Layer Y { get; }
}

// message: 'Budget.Macs' is 1,000,000, and 'Net' has 1,000,080 multiply-accumulates when Length = 6945 ('Length' has no Max): narrow the values, make the model smaller, or raise the limit
