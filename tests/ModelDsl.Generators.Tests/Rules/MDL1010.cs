using ModelDsl;

[Model]
public partial class Net
{
    [Choice]
    public partial bool Flat { get; }

    [Input(3, 16, 16)]
    public partial Layer X { get; }

    [{|MDL1010:Flatten(When = nameof(Flat))|}]
    public partial Layer Y { get; }
}

// message: 'Y' gives (N, 768) where 'Flat' holds and (N, 3, 16, 16) where it does not; the number of axes must not depend on a condition: under the opposite one let an operation follow that comes to as many, or a [Flatten] behind both
