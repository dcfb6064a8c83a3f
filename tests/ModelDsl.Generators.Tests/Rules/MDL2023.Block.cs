using ModelDsl;

[Block]
public partial class Head
{
    [Input]
    public partial Layer X { get; }

    [Linear(3), Dropout(0.2)]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, {|MDL2023:Use<Head>|}, CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Use<Head>' with its 'Dropout' sets to zero, in training, what 'Y' predicts, and the loss judges these zeros: put it in front of the last layer
