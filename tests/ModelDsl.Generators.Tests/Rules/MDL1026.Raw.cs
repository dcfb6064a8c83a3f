using ModelDsl;

[Model]
public partial class Net
{
    [Input(100, 6)]
    public partial Layer Series { get; }

    [{|MDL1026:Reshape(6, 100)|}, Conv1d(32, 5), ReLU, Max(2), Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Reshape' leaves all numbers in their order, so that (N, 100, 6) to (N, 6, 100) mixes channels and places: to move the channels put [Transpose(1, 2)] in its place
