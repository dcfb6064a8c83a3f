using ModelDsl;

[Model, {|MDL2002:OneCycleLR|}]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(3)]
    public partial Layer Y { get; }
}

// message: 'Net' has 'OneCycleLR' and no stage with a loss: add a loss to what the model predicts, for example [CrossEntropyLoss], or remove the run words
