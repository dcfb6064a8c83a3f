using System.Runtime.InteropServices;

namespace ModelDsl.CompilerServices;

/// <summary>While a run is on: the first Ctrl+C or SIGTERM asks, a second one ends the process as usual.</summary>
internal sealed class StopSignal : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly CancellationToken _token;
    private readonly Action _beforeTheEnd;
    private volatile bool _requested;

    /// <param name="token">Asks as the first signal does.</param>
    /// <param name="beforeTheEnd">What to do, quickly, before a second signal ends the process.</param>
    public StopSignal(CancellationToken token, Action beforeTheEnd)
    {
        (_token, _beforeTheEnd) = (token, beforeTheEnd);
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
        if (_requested)
            _beforeTheEnd();
        _requested = true;
    }
}
