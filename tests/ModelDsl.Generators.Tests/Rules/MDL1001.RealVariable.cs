using ModelDsl;

[Model, AdamW]
public partial class Net
{
    [Choice(5, 7)]
    public partial int Width { get; }

    // A double that is set to a whole number is halved as a real one.
    private int Size
    {
        get
        {
            double x = 0;
            x = Width;
            return (int)(x / 2 * 4);
        }
    }

    [Input(10)]
    public partial Layer X { get; }

    [Linear(nameof(Size)), ReLU, Skip({|MDL1001:nameof(X)|}), Linear(2), CrossEntropyLoss]
    public partial Layer Y { get; }
}

// message: 'Skip' adds X (N, 10) to (N, Width == 5 ? 10 : 14): they differ when Width = 7; Projection = true maps X to that shape
