using ModelDsl;

[Model]
public partial class Net
{
    [Range(1, 4)]
    public partial int Quarters { get; }

    [Input(8)]
    public partial Layer X { get; }

    [Linear(nameof(Stem))]
    public partial Layer A { get; }

    [From(nameof(X)), Linear(nameof(Body)), Skip({|MDL1001:nameof(A)|})]
    public partial Layer Y { get; }

    private int Stem => Divisible(32 * Quarters / 4);

    private int Body => Divisible(64 * Quarters / 4);

    private static int Divisible(int channels) => (channels + 7) / 8 * 8;
}

// message: 'Skip' adds A (N, 8 * Quarters) to (N, 16 * Quarters): they differ; Projection = true maps A to that shape
