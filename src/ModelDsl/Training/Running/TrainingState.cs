using System.Text.Json.Serialization;

namespace ModelDsl.CompilerServices;

/// <summary>What a run has done so far, apart from tensors. All of it goes into the checkpoint as JSON; doubles survive to the bit.</summary>
internal sealed class TrainingState
{
    public int Epoch { get; set; }

    public int Batch { get; set; }

    // OnEpochBegin was called: it is not called again where the epoch goes on.
    public bool EpochHasBegun { get; set; }

    public long Step { get; set; }

    public double LearningRate { get; set; }

    public double[][] Sums { get; set; } = [];

    public long[] Counts { get; set; } = [];

    public int? BestEpoch { get; set; }

    public double Best { get; set; }

    public StopReason? Stopped { get; set; }

    public List<EpochResult> History { get; set; } = [];

    // How often each parameter was updated.
    public long[] ParameterSteps { get; set; } = [];

    public double[][] Callbacks { get; set; } = [];

    public string[] CallbackNames { get; set; } = [];

    // What must be the same where it goes on.
    public int Threads { get; set; }

    public int Seed { get; set; }

    public int BatchSize { get; set; }

    public int Epochs { get; set; }

    public long Rows { get; set; }

    // Digests of the rows; the latter is empty where there are none.
    public string TrainingData { get; set; } = "";

    public string ValidationData { get; set; } = "";

    public bool DropLast { get; set; }
}

[JsonSerializable(typeof(TrainingState))]
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
internal sealed partial class TrainingJson : JsonSerializerContext;
