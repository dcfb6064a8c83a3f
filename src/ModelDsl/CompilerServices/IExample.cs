using System.ComponentModel;

namespace ModelDsl.CompilerServices;

/// <summary>A generated row of data, which knows how rows become tensors.</summary>
/// <typeparam name="TSelf">The row's type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExample<TSelf>
    where TSelf : IExample<TSelf>
{
    /// <summary>One tensor per column.</summary>
    static abstract TensorTable Stack(IReadOnlyList<TSelf> rows);

    /// <summary>The row's class, if the data has exactly one class index as target.</summary>
    static abstract int? ClassOf(TSelf row);
}
