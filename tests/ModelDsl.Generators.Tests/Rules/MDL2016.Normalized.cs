using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(4), {|MDL2016:Normalize|}, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Normalize' leaves only values from -1 to 1 on a head whose loss, 'CrossEntropyLoss', asks for any value: give the loss values that nothing bounds
