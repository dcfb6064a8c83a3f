using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(16), ReLU, Linear(1), {|MDL2023:Dropout(0.2)|}, Sigmoid, BCELoss]
    public partial Layer Y { get; }
}

// message: 'Dropout' sets to zero, in training, what 'Y' predicts, and the loss judges these zeros: put it in front of the last layer
