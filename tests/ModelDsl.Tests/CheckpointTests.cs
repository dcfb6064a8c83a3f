using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelDsl.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>Checkpoints: going on to the bit with everything that remembers, refusing whatever is not this run's, and leaving all as it was then.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Batches = 6;                                     // 90 rows in sixteens
    private static readonly Dataset<CarefulNet.Example> Train = CarefulNet.Rows(90, 1), Validation = CarefulNet.Rows(30, 2);
    private readonly string _folder = Directory.CreateTempSubdirectory("modeldsl").FullName;

    private string Saved => Path.Combine(_folder, "careful.checkpoint");

    public void Dispose() => Directory.Delete(_folder, true);

    private CarefulNet.Trainer Trainer(CarefulNet model, params Callback[] more)
    {
        var trainer = new CarefulNet.Trainer(model) { Progress = null };
        trainer.Callbacks.Add(new ModelCheckpoint { Path = Saved, EverySteps = 1 });
        trainer.Callbacks.AddRange(more);
        return trainer;
    }

    // ---- Going on -----------------------------------------------------------------------------------------------

    /// <summary>Whatever the step at which an exception ends it: between epochs, in the middle, frozen or not.</summary>
    [Fact]
    public void What_was_cut_off_at_any_step_goes_on_to_the_same_bits()
    {
        string Run(bool resume, int cutAt)
        {
            using var model = new CarefulNet(seed: resume ? 77 : 42);
            var counting = new Remembering();
            // The checkpoint stands before the callback in the list, and must still hold what that came to in the same step.
            using var trainer = Trainer(model, counting, new Cut(cutAt));
            try
            {
                var history = trainer.Fit(Train, Validation, resume);
                return Sum(model, trainer.Optimizer, history) + " " + string.Join(' ', counting.Save());
            }
            catch (TimeoutException)
            {
                return "";
            }
        }

        string wanted = Run(false, -1);
        for (int cutAt = 1; cutAt < 5 * Batches; cutAt++)
        {
            Assert.Empty(Run(false, cutAt));
            Assert.True(wanted == Run(true, -1), $"cut at {cutAt}");
        }
    }

    /// <summary>Stopped between the beginning of the first epoch and its first step: it does not begin twice.</summary>
    [Fact]
    public void An_epoch_begins_once()
    {
        using var cancel = new CancellationTokenSource();
        using (var model = new CarefulNet())
        using (var trainer = Trainer(model, new Remembering { OnBegin = _ => cancel.Cancel() }))
            Assert.Equal(StopReason.Cancelled, trainer.Fit(Train, Validation, cancellation: cancel.Token).Stopped);
        using var again = new CarefulNet();
        var remembering = new Remembering();
        using var second = Trainer(again, remembering);
        second.Fit(Train, Validation, resume: true);
        Assert.Equal([5 * Batches, 5], remembering.Save()[..2]);
    }

    [Fact]
    public void Progress_may_be_shown_or_not_where_it_goes_on()
    {
        using (var model = new CarefulNet())
        using (var trainer = new CarefulNet.Trainer(model) { Progress = new ProgressBar { Plain = true } })
        {
            trainer.Callbacks.Add(new ModelCheckpoint { Path = Saved });
            trainer.Callbacks.Add(new Cut(9));
            Assert.Throws<TimeoutException>(() => trainer.Fit(Train, Validation));
        }
        using var again = new CarefulNet();
        using var second = Trainer(again, new Cut(-1));
        Assert.Equal(StopReason.EpochsDone, second.Fit(Train, Validation, resume: true).Stopped);
    }

    [Fact]
    public void A_trainer_saves_again_in_its_second_Fit()
    {
        using var model = new CarefulNet();
        using var trainer = new CarefulNet.Trainer(model) { Progress = null };
        trainer.Callbacks.Add(new ModelCheckpoint { Path = Saved, EveryEpochs = 0 });
        trainer.Fit(Train, Validation);
        byte[] first = File.ReadAllBytes(Saved);
        trainer.Fit(Train, Validation);
        Assert.NotEqual(first, File.ReadAllBytes(Saved));
    }

    [Fact]
    public void A_run_that_ended_in_NaN_keeps_the_last_good_checkpoint()
    {
        using var model = new CarefulNet();
        using var trainer = Trainer(model, new SpoilAt(9, model), new TerminateOnNaN());
        trainer.Callbacks.OfType<ModelCheckpoint>().First().EverySteps = 2;   // 8, and 10, whose loss is NaN
        Assert.Equal(StopReason.NotFinite, trainer.Fit(Train, Validation).Stopped);
        using var again = new CarefulNet();
        using var second = Trainer(again, new SpoilAt(-1, again), new TerminateOnNaN());
        Assert.Equal(StopReason.EpochsDone, second.Fit(Train, Validation, resume: true).Stopped);
    }

    [Fact]
    public void A_stale_temporary_file_is_no_obstacle()
    {
        File.WriteAllText(Saved + ".tmp", "half of something");
        using var model = new CarefulNet();
        using var trainer = Trainer(model);
        trainer.Fit(Train, Validation);
        Assert.True(File.Exists(Saved));
        Assert.False(File.Exists(Saved + ".tmp"));
    }

    /// <summary>Masks and tables of indices of a hand-written module, which are no float buffers.</summary>
    [Fact]
    public void Buffers_of_any_type_are_kept()
    {
        using var scope = NewDisposeScope();
        using var module = new WithBuffers();
        using var memory = FlatMemory.Bind(module);
        using var optimizer = new SGD();
        optimizer.Attach(memory);
        using var best = memory.NewSnapshot();
        best.Take();
        var content = new Checkpoint.Content("m", "f", memory, optimizer, best, new TrainingState { ParameterSteps = [0] });
        Checkpoint.Save(Saved, content);
        var wanted = module.named_buffers().ToDictionary(b => b.name, b => b.buffer.clone());
        void Spoil()
        {
            foreach (var (_, buffer) in module.named_buffers())
                buffer.zero_();
        }
        void Same() => Assert.All(module.named_buffers(), b => Assert.True(b.buffer.equal(wanted[b.name]).all().item<bool>(), b.name));

        Spoil();
        best.Restore();
        Same();
        Spoil();
        Assert.NotNull(Checkpoint.Load(Saved, content, _ => { }));
        Same();
        Spoil();
        best.Restore();
        Same();
    }

    // ---- Refusing -----------------------------------------------------------------------------------------------

    [Fact]
    public void A_checkpoint_of_other_data_is_refused_and_nothing_is_changed()
    {
        using (var model = new CarefulNet())
        using (var trainer = Trainer(model))
            trainer.Fit(Train, Validation);
        var oneOther = Train.Select((row, i) => i == 40 ? row with { Kind = (row.Kind + 1) % 3 } : row).ToDataset();
        Refused("the rows to train on are others, or in another order", oneOther, Validation);
        Refused("the rows to train on are others, or in another order", Train.Reverse().ToDataset(), Validation);
        Refused("the rows to validate with are others, or in another order", Train, CarefulNet.Rows(30, 3));
        Refused("the number of rows to train on was 90 and is now 89", Train.Take(89).ToDataset(), Validation);
        Refused("the list of callbacks was EarlyStopping, ModelCheckpoint and is now EarlyStopping, TerminateOnNaN, ModelCheckpoint", Train, Validation, new TerminateOnNaN());
        using var none = new CarefulNet();
        using var withoutStopping = Trainer(none);
        withoutStopping.Callbacks.RemoveAt(0);
        Assert.Contains("the rows to validate with are missing, it had some", Assert.Throws<InvalidDataException>(() => withoutStopping.Fit(Train, resume: true)).Message, StringComparison.Ordinal);
    }

    private void Refused(string reason, Dataset<CarefulNet.Example> train, Dataset<CarefulNet.Example> validation, params Callback[] more)
    {
        using var model = new CarefulNet(seed: 5);
        using var trainer = Trainer(model, more);
        trainer.Optimizer.Step(new Rates(0));
        string before = Everything(model, trainer.Optimizer);
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => trainer.Fit(train, validation, resume: true)).Message, StringComparison.Ordinal);
        Assert.Equal(before, Everything(model, trainer.Optimizer));
    }

    /// <summary>Single bits, whole bytes, cuts and additions, everywhere: one kind of exception, and nothing is changed.</summary>
    [Fact]
    public void Damage_anywhere_is_refused_and_nothing_is_changed()
    {
        using (var model = new CarefulNet())
        using (var trainer = Trainer(model))
            trainer.Fit(Train, Validation);
        byte[] good = File.ReadAllBytes(Saved);
        int header = (int)BitConverter.ToInt64(good) + 8;
        var random = new Random(11);

        using var fresh = new CarefulNet(seed: 5);
        using var its = Trainer(fresh);
        string before = Everything(fresh, its.Optimizer);
        for (int i = 0; i < 1500; i++)
        {
            byte[] bad = [.. good];
            int at = random.Next(i % 3 == 0 ? good.Length : header);
            string what;
            switch (i % 5)
            {
                case 0: (bad, what) = (good[..at], $"cut off at {at}"); break;
                case 1: (bad, what) = ([.. good[..at], (byte)random.Next(256), .. good[at..]], $"one more at {at}"); break;
                case 2: bad[at] ^= 0x80; what = $"high bit at {at}"; break;
                default: bad[at] ^= (byte)random.Next(1, 256); what = $"byte at {at}"; break;
            }
            File.WriteAllBytes(Saved, bad);
            var thrown = Record.Exception(() => its.Fit(Train, Validation, resume: true));
            Assert.True(thrown is InvalidDataException, $"{what}: {thrown}");
            Assert.Contains(Saved, thrown.Message, StringComparison.Ordinal);
            if (i % 50 == 0)
                Assert.Equal(before, Everything(fresh, its.Optimizer));
        }
        Assert.Equal(before, Everything(fresh, its.Optimizer));
    }

    [Fact]
    public void Where_nothing_can_be_written_Fit_says_so_at_once()
    {
        string file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");
        foreach (var (path, reason) in new[] { (_folder, "There is a folder of this name."), (Path.Combine(file, "careful.checkpoint"), "file") })
        {
            using var model = new CarefulNet();
            using var trainer = new CarefulNet.Trainer(model) { Progress = null };
            trainer.Callbacks.Add(new ModelCheckpoint { Path = path });
            var steps = new Remembering();
            trainer.Callbacks.Add(steps);
            string message = Assert.Throws<IOException>(() => trainer.Fit(Train, Validation, resume: true)).Message;
            Assert.StartsWith($"The checkpoint '{path}' cannot be written: ", message, StringComparison.Ordinal);
            Assert.Contains(reason, message, StringComparison.Ordinal);
            Assert.Equal(0, steps.Save()[0]);
        }
    }

    // ---- Help ---------------------------------------------------------------------------------------------------

    private static string Sum(CarefulNet model, Optimizer optimizer, TrainingHistory history)
    {
        var text = new StringBuilder();
        foreach (var epoch in history.Epochs)
            foreach (double value in epoch.Train.Concat(epoch.Validation!).Append(epoch.LearningRate))
                text.Append(CultureInfo.InvariantCulture, $"{value:R} ");
        return text.Append(Everything(model, optimizer, withRandom: false)).ToString();
    }

    private static string Everything(CarefulNet model, Optimizer optimizer, bool withRandom = true)
    {
        using var scope = NewDisposeScope();
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, value) in model.state_dict())
        {
            sha.AppendData(Encoding.UTF8.GetBytes(name));
            sha.AppendData(value.contiguous().bytes);
        }
        foreach (var (_, flat) in optimizer.State)
            sha.AppendData(flat.bytes);
        if (withRandom)
            sha.AppendData(get_rng_state().bytes);
        sha.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{optimizer.Steps} {string.Join(',', optimizer.ParameterSteps)} {get_num_threads()}")));
        return Convert.ToHexString(sha.GetHashAndReset());
    }

    private sealed class Remembering : Callback
    {
        private readonly double[] _calls = new double[3];

        public Action<TrainingRun>? OnBegin { get; init; }

        public override void OnTrainBatchEnd(TrainingRun run) => _calls[0]++;

        public override void OnEpochBegin(TrainingRun run)
        {
            _calls[1]++;
            OnBegin?.Invoke(run);
        }

        public override void OnEpochEnd(TrainingRun run, EpochResult result) => _calls[2] += result.Train[0];

        public override double[] Save() => [.. _calls];

        public override void Restore(double[] saved) => saved.CopyTo(_calls, 0);
    }

    // As a kill: nothing is saved, nothing is ended. The step was saved before, if its checkpoint comes first; so the cut is made before the next.
    private sealed class Cut(int step) : Callback
    {
        public override void OnTrainBatchEnd(TrainingRun run)
        {
            if (run.Step == step + 1)
                throw new TimeoutException();
        }
    }

    private sealed class SpoilAt(int step, CarefulNet model) : Callback
    {
        public override void OnTrainBatchEnd(TrainingRun run)
        {
            if (run.Step != step)
                return;
            using var scope = NewDisposeScope();
            using var noGrad = no_grad();
            model.get_parameter("kind.bias")!.fill_(float.NaN);
        }
    }

    private sealed class WithBuffers : nn.Module
    {
        public WithBuffers() : base("buffers")
        {
            register_parameter("w", new TorchSharp.Modules.Parameter(ones(3)));
            register_buffer("mask", tensor(new[] { true, false, true, true, false }));
            register_buffer("table", arange(7, ScalarType.Int64).reshape(7, 1));
            register_buffer("small", tensor(new byte[] { 1, 2, 3 }));
            register_buffer("exact", tensor(new[] { 0.1, 0.2 }));
            register_buffer("turned", arange(6, ScalarType.Int32).reshape(2, 3).t());
            register_buffer("mean", tensor(new[] { 1f, 2f }));
        }
    }
}
