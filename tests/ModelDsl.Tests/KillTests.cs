using System.Diagnostics;
using System.Globalization;

namespace ModelDsl.Tests;

/// <summary>kill -9 at twenty moments, half of them while the checkpoint is being written: what comes out is what an unbroken run gives, to the bit.</summary>
public class KillTests
{
    [Fact]
    public void Killed_twenty_times_it_comes_to_the_same()
    {
        string whole = Folder(), broken = Folder();
        string wanted = Run(whole, _ => false, out _, out _);
        Assert.StartsWith("end ", wanted, StringComparison.Ordinal);

        var random = new Random(7);
        long lastSeen = 0;
        int killedWhileWriting = 0;
        string temporary = Path.Combine(broken, "digits.checkpoint.tmp");
        for (int kill = 0; kill < 20; kill++)
        {
            int after = random.Next(11, 24);
            bool whileWriting = kill % 2 == 1;
            long begun = -1, steps = 0;
            string last = Run(broken, step =>
            {
                if (begun < 0)
                {
                    begun = step;
                    return false;
                }
                steps++;
                if (steps < after)
                    return false;
                if (whileWriting)
                    SpinWait.SpinUntil(() => File.Exists(temporary), 200);
                return true;
            }, out long reached, out bool wasWriting);
            killedWhileWriting += wasWriting ? 1 : 0;
            Assert.False(last.StartsWith("end ", StringComparison.Ordinal), "the run ended before it could be killed twenty times");
            if (kill > 0)
            {
                Assert.True(begun > 0, "it began anew");
                // A step is said after it is done, and its checkpoint is written after that or before: one step more or less.
                Assert.InRange(lastSeen - begun, -1, KilledTraining.Interval + 1);
            }
            lastSeen = reached;
        }
        Assert.Equal(wanted, Run(broken, _ => false, out _, out _));
        Assert.True(killedWhileWriting > 0, "no kill met a checkpoint being written");
        Directory.Delete(whole, true);
        Directory.Delete(broken, true);
    }

    // Runs until it ends, or until it is to be killed; gives its last line. What it said between our reading and the kill still lies in the pipe, and counts.
    private static string Run(string folder, Func<long, bool> isEnough, out long reached, out bool wasWriting)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location, "train", folder]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        using var process = Process.Start(start)!;
        string last = "";
        (reached, wasWriting) = (0, false);
        bool isKilled = false;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            last = line;
            if (line.StartsWith("end ", StringComparison.Ordinal))
            {
                process.StandardInput.Close();
                continue;
            }
            reached = long.Parse(line[(line.IndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
            if (isKilled)
                continue;
            if (!isEnough(reached))
            {
                process.StandardInput.WriteLine();
                continue;
            }
            wasWriting = File.Exists(Path.Combine(folder, "digits.checkpoint.tmp"));
            process.Kill();
            isKilled = true;
        }
        process.WaitForExit();
        return last;
    }

    private static string Folder() => Directory.CreateTempSubdirectory("modeldsl").FullName;
}
