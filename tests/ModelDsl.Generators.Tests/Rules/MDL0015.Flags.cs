using ModelDsl;

[System.Flags]
public enum Parts
{
    None = 0,
    Gate = 1,
    Norm = 2,
}

[Model]
public partial class Net
{
    [{|MDL0015:Choice(Parts.None, Parts.Gate, Parts.Gate | Parts.Norm)|}]
    public partial Parts Has { get; }

    private bool IsNormed => Has != Parts.None;

    [Input(20)]
    public partial Layer Row { get; }

    [Linear(32), LayerNorm(When = nameof(IsNormed)), ReLU]
    public partial Layer Kind { get; }
}

// message: 'Has' is a Parts; its choices must be members of the enum, each with a name of its own: give one to a combination too
