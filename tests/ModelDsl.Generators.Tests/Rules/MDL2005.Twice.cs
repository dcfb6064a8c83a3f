using ModelDsl;

[Model, Adam, EarlyStopping(Monitor = {|MDL2005:typeof(Accuracy)|}, Patience = 3)]
public partial class Net
{
    [Input(40)]
    public partial Layer X { get; }

    [Linear(100), CrossEntropyLoss, Accuracy(Top = 5), Accuracy]
    public partial Layer Kind { get; }
}

// message: 'EarlyStopping' watches 'Accuracy', which 'Kind' measures several times, and the first of them is watched: put the one without Top first
