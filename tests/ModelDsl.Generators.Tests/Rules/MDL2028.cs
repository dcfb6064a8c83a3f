using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(10), Softmax]
    [{|MDL2028:BCELoss|}]
    public partial Layer Y { get; }
}

// message: 'BCELoss' asks of each value by itself whether yes or no, and 'Y' gives 10 probabilities that sum to one: for one class of several use [CrossEntropyLoss] without the Softmax, for several at once put [Sigmoid] in place of it
