using ModelDsl;

[Model, Adam]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear(64), ReLU]
    public partial Layer Hidden { get; }

    [Linear(10), Output]
    public partial Layer {|MDL0020:Kind|} { get; }

    [From(nameof(Hidden)), Linear(1), MSELoss, Output]
    public partial Layer Price { get; }
}

// message: the model gives 'Kind', and no loss reaches its weights, which stay as they began: give it a loss, or [Frozen] if its weights come from elsewhere
