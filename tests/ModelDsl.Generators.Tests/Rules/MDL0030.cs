using Elsewhere;
using ModelDsl;

[Model]
public partial class Net
{
    [Input(8)]
    public partial Layer X { get; }

    [Use<{|MDL0030:Later|}>]
    public partial Layer Y { get; }
}

// message: 'Later' of the assembly 'Elsewhere' cannot be read: it was made by another version of ModelDsl: build 'Elsewhere' with the version that is used here, or use the version that it was built with
