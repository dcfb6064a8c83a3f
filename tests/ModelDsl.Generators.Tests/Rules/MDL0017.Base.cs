using ModelDsl;

public class Common
{
}

[Model]
public partial class Net : {|MDL0017:Common|}
{
    [Input(8)]
    public partial Layer X { get; }

    [Linear(2)]
    public partial Layer Y { get; }
}

// message: 'Net' derives from 'Common'; what it derives from is generated (nn.Module): leave it out
