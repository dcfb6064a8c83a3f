using ModelDsl;

public enum Pet { Cat, Dog, Fish }

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), CrossEntropyLoss<{|MDL2004:Pet|}>]
    public partial Layer Y { get; }
}

// message: 'Pet' has 3 members, and 'Y' gives 4 classes: each member is a class, so both must be as many
