using ModelDsl;

[Model, AdamW]
[EarlyStopping, ModelCheckpoint(Monitor = {|MDL2029:typeof(Accuracy)|})]
public partial class Net
{
    [Input(20)]
    public partial Layer X { get; }

    [Linear(3)]
    [CrossEntropyLoss, Accuracy]
    public partial Layer Y { get; }
}

// message: 'EarlyStopping' and 'ModelCheckpoint' both keep the best epoch, by the validation loss and by Accuracy, and a run has one: give both the same Monitor, or set RestoreBestWeights = false on 'EarlyStopping'
