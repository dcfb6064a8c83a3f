using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// libtorch's random generator and thread count belong to the process. A run leases them, sets them as it needs, and puts them back as they were.
/// A second run in the process waits, since two would take each other's random numbers and neither could be repeated.
/// </summary>
internal sealed class TorchLease : IDisposable
{
    private static readonly SemaphoreSlim Free = new(1, 1);
    private static readonly AsyncLocal<bool> IsHeld = new();

    private readonly Tensor _random;
    private readonly int _threads;

    private TorchLease(int seed, int threads)
    {
        IsHeld.Value = true;
        _random = get_rng_state().DetachFromDisposeScope();
        _threads = get_num_threads();
        using var scope = NewDisposeScope();
        manual_seed(seed);
        if (threads > 0)
            set_num_threads(threads);
    }

    public static TorchLease Take(int seed, int threads, Action<string> say, CancellationToken cancellation)
    {
        if (IsHeld.Value)
            throw new InvalidOperationException("Fit was called inside another Fit (from a callback?). Both would draw from libtorch's one random generator; call it after the outer Fit has returned.");
        if (!Free.Wait(0, CancellationToken.None))
        {
            say("waiting for another training run of this process to end");
            Free.Wait(cancellation);
        }
        try
        {
            return new TorchLease(seed, threads);
        }
        catch
        {
            IsHeld.Value = false;
            Free.Release();
            throw;
        }
    }

    public void Dispose()
    {
        set_rng_state(_random);
        _random.Dispose();
        if (get_num_threads() != _threads)
            set_num_threads(_threads);
        IsHeld.Value = false;
        Free.Release();
    }
}
