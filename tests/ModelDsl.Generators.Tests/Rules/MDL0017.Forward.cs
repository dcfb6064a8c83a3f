using ModelDsl;

[Model, AdamW]
public partial class Net : System.IFormattable
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), CrossEntropyLoss]
    public partial Layer Y { get; }

    public int {|MDL0017:forward|}(int x) => x;

    public string ToString(string? format, System.IFormatProvider? provider) => "";
}

// message: 'Net' has its own 'forward', which is generated: remove it or give it another name
