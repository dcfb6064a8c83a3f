using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// A norm over the batch cannot learn from one row with one value per channel: it has no variance. PyTorch refuses it; TorchSharp does not look, the running variance becomes NaN, and
/// so does everything the model says from then on. This looks, and gives the norms back what they knew.
/// </summary>
internal sealed class OneRowGuard(FlatMemory memory) : IDisposable
{
    private Tensor? _before;

    public void BeforeStep(int rows)
    {
        Dispose();
        if (rows != 1 || memory.Buffers.Count == 0)
            return;
        using var scope = NewDisposeScope();
        _before = Statistics().clone().DetachFromDisposeScope();
    }

    /// <exception cref="InvalidOperationException">The step ruined the statistics of a norm.</exception>
    public void AfterStep(int rows, int batchSize)
    {
        if (_before is null)
            return;
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        if (IsFinite(Statistics()) || !IsFinite(_before))
            return;
        string ruined = memory.Buffers.First(slot => !IsFinite(memory.State.narrow(0, slot.Offset, slot.Length))).Name;
        Statistics().copy_(_before);
        string which = batchSize == 1 ? "Batches of one row are" : $"The last batch of {rows} rows in batches of {batchSize} is one row, which is";
        throw new InvalidOperationException($"{which} too few for the norm with '{ruined}': one value per channel has no variance. Choose another BatchSize{(batchSize == 1 ? "" : ", or leave the last batch out with [Training(DropLast = true)]")}.");
    }

    public void Dispose()
    {
        _before?.Dispose();
        _before = null;
    }

    private static bool IsFinite(Tensor values) => values.isfinite().all().item<bool>();

    private Tensor Statistics() => memory.State.narrow(0, memory.ParameterLength, memory.Length - memory.ParameterLength);
}
