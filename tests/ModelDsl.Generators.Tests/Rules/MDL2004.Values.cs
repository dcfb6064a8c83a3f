using ModelDsl;

public enum Kind { A, B, C = 3 }

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), CrossEntropyLoss<{|MDL2004:Kind|}>]
    public partial Layer Y { get; }
}

// message: the members of 'Kind' must have the values 0, 1, 2, ...: they are class indices
