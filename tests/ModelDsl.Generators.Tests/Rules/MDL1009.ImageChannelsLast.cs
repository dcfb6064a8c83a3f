using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Min = 10)]
    public partial int Length { get; }

    [Input(nameof(Length), nameof(Length), 3)]
    public partial Layer X { get; }

    [{|MDL1009:Conv2d(8, 3)|}, ReLU, AdaptiveAvgPool2d(1), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Conv2d' needs the size Length when the model is built, and it is free until data comes: if the channels stand last, put [Permute(3, 1, 2)] in front of it, else give it a fixed size
