using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(4), Softmax]
    public partial Layer P { get; }

    [{|MDL1008:Softmax|}]
    public partial Layer Q { get; }
}

// message: 'Softmax' is applied to values that sum to one already, which flattens them: remove one of the two; the other stands on 'P'
