using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), {|MDL9007:Sigmoid|}, MSELoss]
    public partial Layer Price { get; }
}

// message: 'Sigmoid' leaves only values from 0 to 1 on this head: targets outside cannot be reached, so scale them, or remove it
