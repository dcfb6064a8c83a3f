using System.Diagnostics;

namespace ModelDsl.Tests;

/// <summary>Ctrl+C in a real process: the first asks it to stop, and it ends in order with a checkpoint; the second ends it at once.</summary>
public sealed class InterruptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modeldsl").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory, InlineData("INT"), InlineData("TERM")]
    public void Interrupted_it_saves_ends_with_0_and_goes_on_to_the_same(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            CancelledByToken();
            return;
        }
        string whole = Path.Combine(_folder, "whole"), broken = Path.Combine(_folder, "broken");
        var (wanted, _) = Run("train", whole, _ => { });
        Assert.StartsWith("end ", wanted, StringComparison.Ordinal);

        // Between checkpoints and right behind one, in the first epoch and later; what follows goes on from the very step.
        string last = "";
        foreach (int after in new[] { 7, 10, 31 })
        {
            int steps = 0;
            (last, int code) = Run("train", broken, process =>
            {
                if (++steps == after)
                    Send(process, signal);
            });
            Assert.Equal(0, code);
            Assert.Equal("stopped", last);
            Assert.True(File.Exists(Path.Combine(broken, "digits.checkpoint")));
            Assert.False(File.Exists(Path.Combine(broken, "digits.checkpoint.tmp")));
        }
        Assert.Equal((wanted, 0), Run("train", broken, _ => { }));
    }

    [Fact]
    public void A_second_interrupt_ends_it_at_once()
    {
        if (OperatingSystem.IsWindows())
        {
            CancelledByToken();
            return;
        }
        int steps = 0;
        var clock = new Stopwatch();
        var (last, code) = Run("stall", _folder, process =>
        {
            if (++steps != 5)
                return;
            Send(process, "INT");
            Assert.False(process.WaitForExit(1000), "the first one must only ask");
            clock.Start();
            Send(process, "INT");
        });
        Assert.Equal(("step 5", 128 + 2), (last, code));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    // Windows sends Ctrl+C to all processes of a console, this one too: there the token stands for it.
    private static void CancelledByToken()
    {
        using var model = new CarefulNet();
        using var trainer = new CarefulNet.Trainer(model) { Progress = null };
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var rows = CarefulNet.Rows(30, 1);
        Assert.Equal(StopReason.Cancelled, trainer.Fit(rows, rows, cancellation: cancel.Token).Stopped);
    }

    private static (string Last, int Code) Run(string mode, string folder, Action<Process> onStep)
    {
        Directory.CreateDirectory(folder);
        // Where these tests themselves run in the background, SIGINT is ignored, and children inherit that.
        string[] plain = ["dotnet", typeof(InterruptTests).Assembly.Location, mode, folder];
        string[] command = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", .. plain] : plain;
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        string last = "";
        try
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                last = line;
                if (line.StartsWith("step ", StringComparison.Ordinal))
                    onStep(process);
                if (mode != "train")
                    continue;
                if (line is "stopped" || line.StartsWith("end ", StringComparison.Ordinal))
                    process.StandardInput.Close();
                else
                    process.StandardInput.WriteLine();
            }
            Assert.True(process.WaitForExit(60_000), "it does not end");
            return (last, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }
}
