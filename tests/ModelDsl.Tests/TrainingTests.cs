using Samples;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>What a generated trainer does: stop, resume, refuse, predict, keep its memory.</summary>
public class TrainingTests : IDisposable
{
    private static readonly Lazy<(Dataset<DigitsNet.Example> Train, Dataset<DigitsNet.Example> Validation, Dataset<DigitsNet.Example> Test)> Data = new(() => Digits.Load().Split(0.2, 0.1, 0.7, seed: 1, stratify: true));
    private readonly string _folder = Directory.CreateTempSubdirectory("modeldsl").FullName;

    private string Checkpoint => Path.Combine(_folder, "digits.checkpoint");

    public void Dispose() => Directory.Delete(_folder, true);

    private DigitsNet.Trainer Trainer(DigitsNet model, int epochs = 4, int batchSize = 32, int seed = 42)
    {
        var trainer = new DigitsNet.Trainer(model) { Epochs = epochs, BatchSize = batchSize, Seed = seed, Progress = null };
        trainer.Callbacks.Clear();
        trainer.Callbacks.Add(new ModelCheckpoint { Path = Checkpoint });
        return trainer;
    }

    private static DigitsNet Small(int seed = 42) => new(new() { Width = 16 }, seed);

    // ---- Stopping and going on ----------------------------------------------------------------------------------

    [Fact]
    public void Cancelled_at_any_step_it_goes_on_to_the_same_end()
    {
        string Unbroken()
        {
            using var model = Small();
            using var trainer = Trainer(model);
            return KilledTraining.Sum(model, trainer, trainer.Fit(Data.Value.Train, Data.Value.Validation));
        }
        string wanted = Unbroken();
        foreach (int stopAt in new[] { 1, 7, 12, 25 })
        {
            File.Delete(Checkpoint);
            using (var model = Small())
            using (var trainer = Trainer(model))
            {
                using var cancel = new CancellationTokenSource();
                trainer.Callbacks.Add(new CancelAt(stopAt, cancel));
                Assert.Equal(StopReason.Cancelled, trainer.Fit(Data.Value.Train, Data.Value.Validation, cancellation: cancel.Token).Stopped);
            }
            using var again = Small(seed: 99);
            using var second = Trainer(again);
            second.Callbacks.Add(new CancelAt(-1, null));
            var history = second.Fit(Data.Value.Train, Data.Value.Validation, resume: true);
            Assert.Equal(StopReason.EpochsDone, history.Stopped);
            Assert.Equal(wanted, KilledTraining.Sum(again, second, history));
        }
    }

    [Fact]
    public void A_finished_run_resumed_gives_its_history_and_weights()
    {
        using var model = Small();
        using var trainer = Trainer(model);
        string first = KilledTraining.Sum(model, trainer, trainer.Fit(Data.Value.Train, Data.Value.Validation));
        using var again = Small(seed: 5);
        using var second = Trainer(again);
        Assert.Equal(first, KilledTraining.Sum(again, second, second.Fit(Data.Value.Train, Data.Value.Validation, resume: true)));
    }

    [Fact]
    public void A_second_Fit_begins_the_optimizer_anew_from_the_weights_as_they_are()
    {
        using var model = Small();
        using var trainer = Trainer(model, epochs: 1);
        trainer.Fit(Data.Value.Train);
        long steps = trainer.Optimizer.Steps;
        trainer.Fit(Data.Value.Train);
        Assert.Equal(steps, trainer.Optimizer.Steps);
    }

    [Fact]
    public void EarlyStopping_stops_and_restores_the_best_epoch()
    {
        using var model = Small();
        using var trainer = Trainer(model, epochs: 40);
        trainer.Callbacks.Clear();
        trainer.Callbacks.Add(new EarlyStopping { Patience = 2, Monitor = typeof(Accuracy) });
        var history = trainer.Fit(Data.Value.Train, Data.Value.Validation);
        Assert.Equal(StopReason.EarlyStopping, history.Stopped);
        var watched = history.Validation("accuracy");
        Assert.Equal(watched.Max(), watched[history.BestEpoch!.Value]);
        Assert.Equal(history.BestEpoch.Value + 2, history.Epochs[^1].Epoch);
        Assert.Equal(watched.Max(), trainer.Evaluate(Data.Value.Validation).Accuracy, 1e-9);
    }

    [Fact]
    public void TerminateOnNaN_stops_at_once()
    {
        using var model = Small();
        using var trainer = Trainer(model);
        trainer.Callbacks.Add(new TerminateOnNaN());
        using (NewDisposeScope())
        using (no_grad())
            model.get_parameter("digit.bias")!.copy_(full(10, float.NaN));
        var history = trainer.Fit(Data.Value.Train);
        Assert.Equal(StopReason.NotFinite, history.Stopped);
        Assert.Empty(history.Epochs);
        Assert.False(File.Exists(Checkpoint));
    }

    [Fact]
    public void CSVLogger_writes_a_line_for_each_epoch()
    {
        string log = Path.Combine(_folder, "log.csv");
        using var model = Small();
        using var trainer = Trainer(model, epochs: 2);
        trainer.Callbacks.Add(new CSVLogger(log));
        var history = trainer.Fit(Data.Value.Train, Data.Value.Validation);
        string[] lines = File.ReadAllLines(log);
        Assert.Equal("epoch,lr,loss,accuracy,val_loss,val_accuracy,seconds", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.Equal(history.Epochs[1].Validation![1], double.Parse(lines[2].Split(',')[5], System.Globalization.CultureInfo.InvariantCulture));
    }

    // ---- Refusing -----------------------------------------------------------------------------------------------

    [Fact]
    public void Damaged_and_foreign_checkpoints_are_refused_and_nothing_is_changed()
    {
        using (var model = Small())
        using (var trainer = Trainer(model, epochs: 1))
            trainer.Fit(Data.Value.Train, Data.Value.Validation);
        byte[] good = File.ReadAllBytes(Checkpoint);

        Refused("checksum", bytes => bytes[^1000] ^= 1);
        // A digit of a number in the header: still a right file to read, and another seed.
        byte[] seed = [.. "Seed\\u0022:"u8];
        Assert.InRange(good.AsSpan().IndexOf(seed), 0, good.Length);
        Refused("checksum", bytes => bytes[bytes.AsSpan().IndexOf(seed) + seed.Length] ^= 1);
        RefusedBytes("cut off", good[..(good.Length / 2)]);
        RefusedBytes("not a safetensors file", [1, 2, 3]);
        RefusedBytes("not a safetensors file", new byte[100]);
        File.WriteAllBytes(Checkpoint, good);
        Assert.Contains("BatchSize was 32 and is now 16", Message(() => Trainer(Small(), epochs: 1, batchSize: 16)), StringComparison.Ordinal);
        Assert.Contains("Seed was 42 and is now 1", Message(() => Trainer(Small(), epochs: 1, seed: 1)), StringComparison.Ordinal);
        Assert.Contains("Epochs was 1 and is now 9", Message(() => Trainer(Small(), epochs: 9)), StringComparison.Ordinal);
        Assert.Contains("Width = 16", Message(() => Trainer(new DigitsNet(new() { Width = 32 }), epochs: 1)), StringComparison.Ordinal);

        void Refused(string reason, Action<byte[]> damage)
        {
            byte[] bytes = [.. good];
            damage(bytes);
            RefusedBytes(reason, bytes);
        }

        void RefusedBytes(string reason, byte[] bytes)
        {
            File.WriteAllBytes(Checkpoint, bytes);
            using var model = Small(seed: 3);
            var before = model.get_parameter("digit.weight")!.detach().clone();
            string message = Message(() => Trainer(model, epochs: 1));
            Assert.Contains(reason, message, StringComparison.Ordinal);
            Assert.Contains(Checkpoint, message, StringComparison.Ordinal);
            Assert.True(before.equal(model.get_parameter("digit.weight")!).all().item<bool>());
        }

        string Message(Func<DigitsNet.Trainer> make)
        {
            using var trainer = make();
            return Assert.Throws<InvalidDataException>(() => trainer.Fit(Data.Value.Train, Data.Value.Validation, resume: true)).Message;
        }
    }

    [Fact]
    public void Another_models_checkpoint_is_refused()
    {
        using var net = new DiabetesNet();
        using var other = new DiabetesNet.Trainer(net) { Epochs = 1, Progress = null };
        other.Callbacks.Clear();
        other.Callbacks.Add(new ModelCheckpoint { Path = Checkpoint });
        other.Fit(Patients.Load());
        using var model = Small();
        using var trainer = Trainer(model);
        Assert.Contains("holds a 'DiabetesNet', not a 'DigitsNet'", Assert.Throws<InvalidDataException>(() => trainer.Fit(Data.Value.Train, resume: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_do_not_fit_are_refused_in_words()
    {
        using var model = Small();
        using var trainer = Trainer(model);
        string Of(params DigitsNet.Example[] rows) => Assert.Throws<ArgumentException>(() => trainer.Fit(rows.ToDataset())).Message;
        Assert.Equal("'Digit' of row 1 is 10, and the model knows the classes 0 to 9.", Of(new(new float[64], 1), new(new float[64], 10)));
        Assert.Equal("'Image' has 63 numbers per row (N, 63), and the model takes (N, 1, 8, 8), 64 numbers.", Of(new(new float[63], 1), new(new float[63], 2)));
        Assert.Equal("'Image' of row 1 has 63 values, and that of row 0 has 64: all rows must have the same number.", Of(new(new float[64], 1), new(new float[63], 2)));
        var missing = new float[64];
        missing[5] = float.NaN;
        Assert.Equal("'Image' of row 0 holds NaN at position 5; replace or remove missing values before training.", Of(new DigitsNet.Example(missing, 1)));
        Assert.Contains("no batch", Assert.Throws<ArgumentException>(() => trainer.Fit(new Dataset<DigitsNet.Example>([]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hyperparameters_outside_their_range_are_refused()
    {
        Assert.Contains("Width must be one of 16, 32, ... up to 128, and is 24.", Assert.Throws<ArgumentOutOfRangeException>(() => new DigitsNet(new() { Width = 24 })).Message, StringComparison.Ordinal);
        Assert.Contains("LearningRate must lie between 0.001 and 0.03, and is 1.", Assert.Throws<ArgumentOutOfRangeException>(() => new DigitsNet(new() { LearningRate = 1 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resume_without_a_checkpoint_word_says_what_to_do()
    {
        using var model = Small();
        using var trainer = Trainer(model);
        trainer.Callbacks.Clear();
        Assert.Contains("[ModelCheckpoint]", Assert.Throws<InvalidOperationException>(() => trainer.Fit(Data.Value.Train, resume: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_inside_Fit_is_refused_and_two_at_once_take_turns()
    {
        using var model = Small();
        using var trainer = Trainer(model, epochs: 1);
        trainer.Callbacks.Add(new FitInside());
        Assert.Contains("inside another Fit", Assert.Throws<InvalidOperationException>(() => trainer.Fit(Data.Value.Train)).Message, StringComparison.Ordinal);

        string[] sums = new string[3];
        Parallel.For(0, 3, new ParallelOptions { MaxDegreeOfParallelism = 3 }, i =>
        {
            using var own = Small();
            using var its = Trainer(own, epochs: 1);
            its.Callbacks.Clear();
            sums[i] = KilledTraining.Sum(own, its, its.Fit(Data.Value.Train, Data.Value.Validation));
        });
        Assert.Equal(sums[0], sums[1]);
        Assert.Equal(sums[0], sums[2]);
    }

    // ---- Predicting ---------------------------------------------------------------------------------------------

    [Fact]
    public void Predictions_are_typed_and_agree_with_what_is_measured()
    {
        using var model = Small();
        using var trainer = Trainer(model, epochs: 6);
        trainer.Fit(Data.Value.Train, Data.Value.Validation);
        var test = Data.Value.Test;
        var predictions = trainer.Predict(test);
        Assert.Equal(trainer.Evaluate(test).Accuracy, predictions.Zip(test, (prediction, row) => prediction.Digit == row.Digit ? 1.0 : 0).Average(), 1e-9);
        Assert.Equal(1, predictions[0].DigitProbabilities.Sum(), 1e-5);
        Assert.Equal(predictions[3].Digit, trainer.Predict(test[3].Image).Digit);
    }

    // ---- Memory -------------------------------------------------------------------------------------------------

    [Fact]
    public void Live_tensors_stay_flat_over_two_thousand_steps()
    {
        using var model = Small();
        using var trainer = Trainer(model, epochs: 200, batchSize: 32);
        trainer.Callbacks.Clear();
        var counter = new CountTensors();
        trainer.Callbacks.Add(counter);
        trainer.Fit(Data.Value.Train, Data.Value.Validation);
        Assert.True(counter.Counts.Count > 2000, $"{counter.Counts.Count} steps");
        Assert.Equal(counter.Counts[100], counter.Counts[^1]);
        Assert.Equal(counter.Counts[100], counter.Counts[1000]);
    }

    [Fact]
    public void A_trainer_leaves_the_generator_and_the_threads_as_they_were()
    {
        using var scope = NewDisposeScope();
        int threads = get_num_threads();
        using var model = Small();
        using var trainer = Trainer(model, epochs: 1);
        trainer.Fit(Data.Value.Train);
        Assert.Equal(threads, get_num_threads());
    }

    private sealed class CancelAt(int step, CancellationTokenSource? cancel) : Callback
    {
        public override void OnTrainBatchEnd(TrainingRun run)
        {
            if (run.Step == step)
                cancel!.Cancel();
        }
    }

    private sealed class FitInside : Callback
    {
        public override void OnEpochEnd(TrainingRun run, EpochResult result)
        {
            using var model = Small();
            using var trainer = new DigitsNet.Trainer(model) { Progress = null };
            trainer.Fit(Data.Value.Train);
        }
    }

    private sealed class CountTensors : Callback
    {
        public List<long> Counts { get; } = [];

        public override void OnTrainBatchEnd(TrainingRun run) => Counts.Add(DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }
}
