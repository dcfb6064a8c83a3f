using System;
using ModelDsl;

public sealed class Shrinking : Callback
{
    [Epochs("nothing shrinks")]
    public int From { get; set; }
}

[Model, AdamW, Shrinking(From = {|MDL2017:25|}), Training(Epochs = 20)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}

// message: 'Shrinking.From' is 25 epochs, and the run has 20: nothing shrinks
