using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Input(3, 32, 32)]
    public partial Layer Image { get; }

    [Conv2d(16, 3), {|MDL2016:ReLU|}]
    public partial Layer Maps { get; }

    [Flatten, CrossEntropyLoss]
    public partial Layer Kind { get; }
}

// message: 'ReLU' leaves no value below 0 on a head whose loss, 'CrossEntropyLoss', asks for any value: remove it, or if no layer has written the classes yet, put [Linear(...)] behind the Flatten
