using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(30, 5)]
    public partial Layer Row { get; }

    [GRU(16), Linear(9)]
    public partial Layer Tags { get; }

    [{|MDL9017:Flatten|}, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'Flatten' makes 270 classes of the 9 that a layer has written for each place of (N, 30, 9): for one class of the whole put [Mean(1)] in its place, for a class at each place leave it out; a move on a board, a piece and a place, is right as it is
