using System.Runtime.InteropServices;

namespace ModelDsl.CompilerServices;

/// <summary>While a run is on: the first Ctrl+C or SIGTERM asks, a second one ends the process as usual.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly CancellationToken _token;
    private volatile bool _requested;

    public StopSignal(CancellationToken token)
    {
        _token = token;
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
    }

    public bool IsRequested => _requested || _token.IsCancellationRequested;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = !_requested;
        _requested = true;
    }
}
