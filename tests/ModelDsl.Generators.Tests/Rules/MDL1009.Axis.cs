using ModelDsl;

[Model]
public partial class Net
{
    [Axis]
    public partial int Length { get; }

    [Input(nameof(Length))]
    public partial Layer X { get; }

    [ReLU(When = {|MDL1009:nameof(Long)|})]
    public partial Layer Y { get; }

    bool Long => Length > 3;
}

// message: 'ReLU.When' needs the size Length, on which 'Long' depends, when the model is built, and it is free until data comes: let it depend on a hyperparameter or a constant
