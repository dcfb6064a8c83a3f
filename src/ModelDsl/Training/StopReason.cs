namespace ModelDsl;

/// <summary>Why training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs are done.</summary>
    EpochsDone,

    /// <summary>EarlyStopping: no improvement for too long.</summary>
    EarlyStopping,

    /// <summary>Ctrl+C, SIGTERM or the cancellation token. The model is as it stood; a checkpoint goes on from here.</summary>
    Cancelled,

    /// <summary>TerminateOnNaN: the loss was not a number.</summary>
    NotFinite,

    /// <summary>Another callback.</summary>
    Callback,
}
