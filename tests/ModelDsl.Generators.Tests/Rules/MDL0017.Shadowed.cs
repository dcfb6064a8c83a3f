using ModelDsl;

public enum Prediction
{
    Cat,
    Dog,
}

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2), CrossEntropyLoss<Prediction>]
    public partial Layer {|MDL0017:Animal|} { get; }
}

// message: 'Net' names the type 'Prediction', and a type that is generated in it is called so too: give yours another name
