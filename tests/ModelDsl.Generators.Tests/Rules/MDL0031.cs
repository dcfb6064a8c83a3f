using Elsewhere;
using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0031:Silenced|}>]
    public partial Layer Y { get; }
}

// message: 'Silenced' of the assembly 'Elsewhere' has a mistake of its own, which only its author can mend: MDL1004, 'Linear' takes 'features' of at least 1, and 0 is less
