using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(8), {|MDL0018:MSELoss|}]
    public partial Layer X { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'MSELoss' stands on the input 'X', which is given and learns nothing: put it on the stage that predicts
