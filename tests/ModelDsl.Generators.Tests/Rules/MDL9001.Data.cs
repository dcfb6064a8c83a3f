using System;
using ModelDsl;

[Model]
public partial class Net
{
    int Asked => int.Parse("3");
    int Kernel => Math.Max(1, Asked);

    [Axis(Min = 4)]
    public partial int Length { get; }

    [Input(3, nameof(Length))]
    public partial Layer X { get; }

    [Conv1d(8, {|MDL9001:nameof(Kernel)|})]
    public partial Layer Y { get; }
}

// message: 'Conv1d' could not be proven for every value: Length >= Math.Max(1, Asked), since 'Asked' is C# that is not read; it is checked when the model runs
