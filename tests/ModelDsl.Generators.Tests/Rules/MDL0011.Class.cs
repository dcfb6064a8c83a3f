using ModelDsl;

[Model]
public partial class {|MDL0011:Batch|}
{
    [Input(8)]
    public partial Layer X { get; }
}

// message: 'Batch' is a name of a type or member that is generated; choose another name for this member
