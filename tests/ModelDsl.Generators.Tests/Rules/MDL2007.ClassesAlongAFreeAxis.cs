using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Axis(Max = 50)]
    public partial int Length { get; }

    [Input(nameof(Length), 8)]
    public partial Layer X { get; }

    [Linear(3), {|MDL2007:CrossEntropyLoss|}]
    public partial Layer Y { get; }
}

// message: 'CrossEntropyLoss' takes (N, classes, ...), the classes along axis 1, and 'Y' is (N, Length, 3), whose axis 1 is free until data comes: for one class of the whole put [Mean(1)] or [Select(1, -1)] in front of the Linear, for a class at each place put [Transpose(1, 2)] in front of the loss
