using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// libtorch's random generator and thread count belong to the process. Whoever draws from the generator (a run, the initial weights of a model) leases both, sets them, and puts them
/// back as they were. A second one in the process waits, since two would take each other's random numbers and neither could be repeated.
/// </summary>
internal sealed class TorchLease : IDisposable
{
    private static readonly SemaphoreSlim Free = new(1, 1);
    private static readonly AsyncLocal<TorchLease?> Held = new();

    private readonly Tensor _random;
    private readonly int _threads;
    private readonly bool _isNested;
    private bool _isDisposed;

    private TorchLease(int seed, int threads, bool isNested)
    {
        _isNested = isNested;
        _random = get_rng_state().DetachFromDisposeScope();
        _threads = get_num_threads();
        using var scope = NewDisposeScope();
        manual_seed(seed);
        if (threads > 0)
            set_num_threads(threads);
    }

    /// <summary>For a run: waits until no other is on.</summary>
    /// <exception cref="InvalidOperationException">It is called inside another run, which would wait for itself.</exception>
    public static TorchLease ForRun(int seed, int threads, Action<string> say, CancellationToken cancellation)
    {
        if (IsHeld)
            throw new InvalidOperationException("Fit was called inside another Fit (from a callback?). Both would draw from libtorch's one random generator; call it after the outer Fit has returned.");
        if (!Free.Wait(0, CancellationToken.None))
        {
            say("waiting for another training run of this process to end");
            Free.Wait(cancellation);
        }
        return Take(seed, threads);
    }

    /// <summary>For initial weights; inside a run (a callback that makes a model) they interrupt its random numbers and change nothing of them.</summary>
    public static TorchLease ForWeights(int seed)
    {
        if (IsHeld)
            return new TorchLease(seed, 0, isNested: true);
        Free.Wait();
        return Take(seed, 0);
    }

    // Work that was started inside a run and outlives it still sees that run's lease, which is over by then.
    private static bool IsHeld => Held.Value is { _isDisposed: false };

    private static TorchLease Take(int seed, int threads)
    {
        try
        {
            return Held.Value = new TorchLease(seed, threads, isNested: false);
        }
        catch
        {
            Free.Release();
            throw;
        }
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        try
        {
            set_rng_state(_random);
            _random.Dispose();
            if (!_isNested && get_num_threads() != _threads)
                set_num_threads(_threads);
        }
        finally
        {
            if (!_isNested)
                Free.Release();
        }
    }
}
