using ModelDsl;

[Model]
public partial class Net
{
    [{|MDL0012:Input(Ids = 1000)|}]
    public partial Layer Words { get; }

    [Embedding(16)]
    public partial Layer Y { get; }
}

// message: 'Input' of 'Words' has no sizes; in a model they must be given, for example [Input(20, Ids = 1000)], or [Input(1, Ids = 1000)] for one of each row
