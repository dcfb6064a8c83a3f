namespace ModelDsl;

/// <summary>An operation with weights, or one that PyTorch has as a module.</summary>
public abstract class LayerAttribute : OperationAttribute
{
    private protected LayerAttribute()
    {
    }
}
