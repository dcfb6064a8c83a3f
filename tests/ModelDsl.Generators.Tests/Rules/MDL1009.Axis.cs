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

// message: 'ReLU.When' needs the size Long when the model is built, and it is free until data comes: give it a fixed size
