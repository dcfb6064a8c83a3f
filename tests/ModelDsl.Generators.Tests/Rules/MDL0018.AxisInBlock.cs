using ModelDsl;

[Block]
public partial class Words
{
    [{|MDL0018:Axis(Min = 4)|}]
    public partial int Length { get; }

    [Input(3, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(4, 3), Max(2)]
    public partial Layer Y { get; }
}

// message: 'Axis' stands in the block 'Words', whose uses say which sizes are free: leave the sizes of its [Input] out, and ask for one with Size(axis) where a number is needed
