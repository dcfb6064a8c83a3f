using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(9)]
    public partial Layer X { get; }

    [Linear(5), LogSoftmax, {|MDL2023:Dropout(0.1)|}, NLLLoss]
    public partial Layer Kind { get; }
}

// message: 'Dropout' sets to zero, in training, what 'Kind' predicts, and the loss judges these zeros: put it in front of the last layer
