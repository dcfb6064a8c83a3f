using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samples;

namespace ModelDsl.Tests;

/// <summary>The training that is killed: says every step, and in the end what everything came to, or that it was stopped.</summary>
internal static class KilledTraining
{
    public const int Interval = 10;
    public const int Epochs = 60;

    // Every line that it says is to be answered, and it goes no further ahead of the answers than one checkpoint: on a busy machine too it cannot end before it is killed.
    public static void RunPaced(string folder)
    {
        Run(folder, new SayStep(stallsAt: -1, ahead: Interval), progress: null);
        Console.In.ReadToEnd();
    }

    public static void RunUntilStalled(string folder) => Run(folder, new SayStep(stallsAt: 5, ahead: int.MaxValue), new());

    private static void Run(string folder, SayStep says, ProgressBar? progress)
    {
        var (train, validation, _) = Digits.Load().Split(0.2, 0.1, 0.7, seed: 1, stratify: true);
        using var model = new DigitsNet(new() { Width = 16 });
        using var trainer = new DigitsNet.Trainer(model) { Epochs = Epochs, Progress = progress };
        trainer.Callbacks.Clear();
        trainer.Callbacks.Add(says);
        trainer.Callbacks.Add(new ModelCheckpoint { Path = Path.Combine(folder, "digits.checkpoint"), EverySteps = Interval });
        var history = trainer.Fit(train, validation, resume: true);
        Console.WriteLine(history.Stopped == StopReason.Cancelled ? "stopped" : "end " + Sum(model, trainer, history));
    }

    // Weights, the optimizer and all that was measured; not how long it took.
    public static string Sum(DigitsNet model, DigitsNet.Trainer trainer, TrainingHistory history)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in model.state_dict())
        {
            sha.AppendData(Encoding.UTF8.GetBytes(name));
            sha.AppendData(value.cpu().contiguous().bytes);
        }
        foreach (var (name, flat) in trainer.Optimizer.State)
        {
            sha.AppendData(Encoding.UTF8.GetBytes(name));
            sha.AppendData(flat.bytes);
        }
        foreach (var epoch in history.Epochs)
            sha.AppendData(Encoding.UTF8.GetBytes(string.Join(' ', new[] { epoch.Epoch, epoch.LearningRate }.Concat(epoch.Train).Concat(epoch.Validation!).Select(value => value.ToString("R", CultureInfo.InvariantCulture)))));
        return Convert.ToHexString(sha.GetHashAndReset());
    }

    private sealed class SayStep(int stallsAt, int ahead) : Callback
    {
        private int _said;

        public override void OnTrainBegin(TrainingRun run) => Say("begin", run.Step);

        public override void OnTrainBatchEnd(TrainingRun run)
        {
            Say("step", run.Step);
            if (run.Step == stallsAt)
                Console.In.ReadLine();                                 // its watcher never answers
        }

        private void Say(string what, long step)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {step}"));
            Console.Out.Flush();
            if (++_said > ahead)
                Console.In.ReadLine();
        }
    }
}
