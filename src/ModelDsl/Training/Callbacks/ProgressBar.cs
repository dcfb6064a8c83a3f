using System.Globalization;
using Spectre.Console;

namespace ModelDsl;

/// <summary>Shows how far training is: a live bar on a terminal, one plain line per epoch where output is redirected. Every trainer has one; set its <c>Progress</c> to null for silence.</summary>
public sealed class ProgressBar : Callback
{
    private readonly ManualResetEventSlim _ended = new();
    private Thread? _drawing;
    private TrainingRun? _run;

    /// <summary>Plain lines also on a terminal.</summary>
    public bool Plain { get; set; }

    /// <inheritdoc/>
    public override void OnTrainBegin(TrainingRun run)
    {
        if (run.History.Count > 0 || run.Step > 0)
            Say(string.Create(CultureInfo.InvariantCulture, $"resumed at epoch {run.Epoch + 1}, step {run.Step}"));
        if (Plain || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            return;
        _run = run;
        _ended.Reset();
        _drawing = new Thread(Draw) { IsBackground = true, Name = "ModelDsl progress" };
        _drawing.Start();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingRun run, EpochResult result) => Say(TrainingHistory.Line(result, run.Epochs, [.. run.Columns.Select(column => column.Name)]));

    /// <inheritdoc/>
    public override void OnTrainEnd(TrainingRun run)
    {
        _ended.Set();
        _drawing?.Join();
        _drawing = null;
        if (run.Stopped == StopReason.Cancelled)
            Say(string.Create(CultureInfo.InvariantCulture, $"stopped at epoch {run.Epoch + 1}, step {run.Step}"));
        else if (run.HasRestoredBest && run.BestEpoch is { } best)
            Say(string.Create(CultureInfo.InvariantCulture, $"best epoch {best + 1}: its weights are restored"));
    }

    internal void Say(string line)
    {
        if (_drawing is null)
            Console.Out.WriteLine(line);
        else
            AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{line}");
    }

    /// <summary>The bar hides the cursor; a process that ends at once must not leave the terminal without one.</summary>
    internal void ShowCursor()
    {
        if (_drawing is not null)
            Console.Out.Write("\u001b[?25h");
    }

    // The bar has a thread of its own, so that training never waits for a terminal; and what goes wrong there ends the bar, not the process.
    private void Draw()
    {
        try
        {
            Draw(_run!);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            // The program shows a live display of its own around Fit, or the terminal is gone. Plain lines still come.
        }
    }

    private void Draw(TrainingRun run)
    {
        AnsiConsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(context =>
        {
            var task = context.AddTask("training", maxValue: Math.Max(1, run.TotalSteps));
            while (!_ended.Wait(100))
            {
                task.Value = run.Step;
                task.Description = string.Create(CultureInfo.InvariantCulture, $"epoch {Math.Min(run.Epoch + 1, run.Epochs)}/{run.Epochs}  loss {run.LastLoss:0.0000}");
            }
            task.Value = run.Step;
        });
    }
}
