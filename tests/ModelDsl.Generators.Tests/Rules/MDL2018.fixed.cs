using ModelDsl;

[Model, AdamW, Training(ClipNorm = 1)]
public partial class Net
{
    [Input(16)]
    public partial Layer X { get; }

    [Linear(1), MSELoss]
    public partial Layer Price { get; }
}
// light bulb: Keep ClipNorm alone
