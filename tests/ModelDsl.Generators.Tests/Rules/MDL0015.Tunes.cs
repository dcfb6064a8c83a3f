using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Tunes<AdamW>(nameof(AdamW.LearningRate))]
    public partial double {|MDL0015:Rate|} { get; }

    [Input(24)]
    public partial Layer X { get; }

    [Linear(5), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Rate' is a double; [Tunes] says which option it is, and not which values it can have: give it a [Range(...)] or a [Choice(...)] too
