using ModelDsl.CompilerServices;
using TorchSharp;
using static TorchSharp.torch;

#pragma warning disable MDL2021 // these runs have no callbacks, or are to be refused
namespace ModelDsl.Tests;

[Model, SGD(LearningRate = 0.1)]
public partial class ExactLoss
{
    [Input(2)] public partial Layer X { get; }
    [Linear(2), Loss(nameof(Distance))] public partial Layer Y { get; }

    private static Tensor Distance(Tensor y, Tensor target) => (y.to_type(ScalarType.Float64) - target).abs().mean();
}

/// <summary>What a run does at its edges: no data, odd numbers, what callbacks do to it, what it leaves behind.</summary>
public sealed class RunTests : IDisposable
{
    private static readonly Dataset<CarefulNet.Example> Train = CarefulNet.Rows(90, 1), Validation = CarefulNet.Rows(30, 2);
    private readonly string _folder = Directory.CreateTempSubdirectory("modeldsl").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private static CarefulNet.Trainer Trainer(CarefulNet model, params Callback[] callbacks)
    {
        var trainer = new CarefulNet.Trainer(model) { Progress = null, Epochs = 2 };
        trainer.Callbacks.Clear();
        trainer.Callbacks.AddRange(callbacks);
        return trainer;
    }

    // ---- Numbers that cannot be ---------------------------------------------------------------------------------

    [Fact]
    public void Impossible_settings_are_refused_in_words()
    {
        using var model = new CarefulNet();
        string Of(CarefulNet.Trainer trainer, Dataset<CarefulNet.Example>? validation = null)
        {
            using (trainer)
                return Assert.ThrowsAny<ArgumentException>(() => trainer.Fit(Train, validation)).Message;
        }
        Assert.Equal("BatchSize is 0 and must be at least 1; there are 90 rows to train on.", Of(new(model) { BatchSize = 0, Progress = null }));
        Assert.Equal("BatchSize is -3 and must be at least 1; there are 90 rows to train on.", Of(new(model) { BatchSize = -3, Progress = null }));
        Assert.Equal("Epochs is -1 and must be at least 1.", Of(new(model) { Epochs = -1, Progress = null }));
        Assert.StartsWith("There are no rows to validate with", Of(Trainer(model), new Dataset<CarefulNet.Example>([])), StringComparison.Ordinal);
        using var trainer = Trainer(model);
        Assert.StartsWith("There are no rows to measure", Assert.Throws<ArgumentException>(() => trainer.Evaluate(new Dataset<CarefulNet.Example>([]))).Message, StringComparison.Ordinal);
        Assert.Empty(trainer.Predict(new Dataset<CarefulNet.Example>([])));
        trainer.Optimizer.Beta1 = 1;
        Assert.Equal("AdamW.Beta1 is 1 and must be 0 or more and less than 1.", Assert.Throws<ArgumentException>(() => trainer.Fit(Train)).Message);
        using var memory = FlatMemory.Bind(model);
        using var sgd = new SGD { Nesterov = true, Momentum = 0.9, Dampening = 0.1 };
        sgd.Attach(memory);
        Assert.Equal("SGD.Nesterov needs a Momentum above 0 and no Dampening, as in PyTorch; they are 0.9 and 0.1.", Assert.Throws<ArgumentException>(sgd.Prepare).Message);
    }

    [Fact]
    public void Batches_of_any_size_and_negative_seeds_work()
    {
        foreach (int size in new[] { 1000, int.MaxValue })
        {
            using var model = new CarefulNet(seed: -7);
            using var trainer = new CarefulNet.Trainer(model) { Progress = null, Epochs = 2, BatchSize = size, Seed = int.MinValue };
            trainer.Callbacks.Clear();
            var steps = new Steps();
            trainer.Callbacks.Add(steps);
            trainer.Fit(Train);
            Assert.Equal(2, steps.Count);
        }
    }

    [Fact]
    public void A_loss_of_ones_own_may_be_of_another_type()
    {
        using var model = new ExactLoss();
        using var trainer = new ExactLoss.Trainer(model) { Progress = null, Epochs = 3 };
        var history = trainer.Fit(Enumerable.Range(0, 8).Select(i => new ExactLoss.Example([i / 8f, 1], [1, 2])).ToDataset());
        Assert.True(history["loss"][2] < history["loss"][0]);
    }

    /// <summary>TorchSharp itself would go on, with NaN as the running variance and in every prediction.</summary>
    [Fact]
    public void A_last_batch_of_one_row_is_refused_where_a_norm_cannot_learn_from_it()
    {
        using var model = new CarefulNet();
        string Of(int size)
        {
            using var trainer = new CarefulNet.Trainer(model) { Progress = null, Epochs = 4, BatchSize = size };
            trainer.Callbacks.Clear();
            string message = Assert.Throws<InvalidOperationException>(() => trainer.Fit(Train)).Message;
            Assert.False(double.IsNaN(trainer.Evaluate(Train).Loss));
            return message;
        }
        Assert.Equal("The last batch of 90 rows in batches of 89 is one row, which is too few for the norm with 'first.1.running_var': one value per channel has no variance. Choose another BatchSize, or leave the last batch out with [Training(DropLast = true)].", Of(89));
        Assert.StartsWith("Batches of one row are too few for the norm with 'first.1.running_var'", Of(1), StringComparison.Ordinal);

        // Over an image one row is enough.
        using var images = new Samples.DigitsNet(new() { Width = 16 });
        using var its = new Samples.DigitsNet.Trainer(images) { Progress = null, Epochs = 1, BatchSize = 4 };
        its.Callbacks.Clear();
        Assert.Equal(StopReason.EpochsDone, its.Fit(Samples.Digits.Load().Take(9).ToDataset()).Stopped);
    }

    // ---- Models that change under it ----------------------------------------------------------------------------

    [Fact]
    public void A_model_that_was_moved_is_refused_or_taken_again()
    {
        using var model = new CarefulNet();
        using var trainer = Trainer(model);
        trainer.Fit(Train);
        model.to(float64);
        for (int i = 0; i < 2; i++)
            Assert.Contains("is Float64; training needs Float32", Assert.Throws<NotSupportedException>(() => trainer.Fit(Train)).Message, StringComparison.Ordinal);
        model.to(float32);
        double before = trainer.Evaluate(Train).Loss;
        trainer.Fit(Train);
        Assert.True(trainer.Evaluate(Train).Loss < before);
    }

    [Fact]
    public void Gradients_taken_away_by_a_callback_are_put_back()
    {
        using var model = new CarefulNet();
        using var trainer = Trainer(model, new Act((run, epoch) => run.Module.zero_grad()));
        using var untouched = new CarefulNet();
        using var other = Trainer(untouched);
        Assert.Equal(other.Fit(Train)["loss"], trainer.Fit(Train)["loss"]);
    }

    [Fact]
    public void Two_trainers_take_turns_on_one_model()
    {
        using var model = new CarefulNet();
        using CarefulNet.Trainer one = Trainer(model), two = Trainer(model);
        double loss = double.PositiveInfinity;
        foreach (var trainer in new[] { one, two, one, two })
        {
            trainer.Fit(Train);
            double now = two.Evaluate(Train).Loss;
            Assert.True(now < loss);
            loss = now;
        }
        one.Dispose();
        Assert.Equal(loss, two.Evaluate(Train).Loss);
        two.Dispose();
        Assert.Equal([1, 3], model.call(zeros(1, 6)).shape);
        Assert.Contains("This trainer is disposed", Assert.Throws<ObjectDisposedException>(() => one.Fit(Train)).Message, StringComparison.Ordinal);
    }

    // ---- Callbacks ----------------------------------------------------------------------------------------------

    [Fact]
    public void Whatever_a_callback_throws_everything_is_put_back()
    {
        using var scope = NewDisposeScope();
        foreach (int where in Enumerable.Range(0, 5))
        {
            using var model = new CarefulNet();
            using var trainer = Trainer(model, new Throwing(where));
            var random = get_rng_state();
            int threads = get_num_threads();
            Assert.Equal(where.ToString(System.Globalization.CultureInfo.InvariantCulture), Assert.Throws<TimeoutException>(() => trainer.Fit(Train, Validation)).Message);
            Assert.True(random.equal(get_rng_state()).all().item<bool>());
            Assert.Equal(threads, get_num_threads());
            trainer.Callbacks.Clear();
            Assert.Equal(StopReason.EpochsDone, trainer.Fit(Train).Stopped);
        }
    }

    [Fact]
    public void A_callback_may_measure_and_change_the_list_of_callbacks()
    {
        using var model = new CarefulNet();
        using var trainer = Trainer(model);
        trainer.Callbacks.Add(new Act((_, _) => trainer.Callbacks.Add(new TerminateOnNaN())));
        Assert.Equal(2, trainer.Fit(Train).Epochs.Count);
        Assert.Equal(3, trainer.Callbacks.Count);
    }

    /// <summary>A frozen stage stays in evaluation mode, also when a callback measures in the middle of an epoch.</summary>
    [Fact]
    public void Statistics_of_a_frozen_stage_stay_when_a_callback_measures()
    {
        using var scope = NewDisposeScope();
        using var model = new CarefulNet();
        using var trainer = Trainer(model);
        trainer.Callbacks.Add(new ActOnStep(run => trainer.Evaluate(Validation)));
        var before = model.get_buffer("first.1.running_mean")!.clone();
        trainer.Fit(Train, Validation);
        Assert.True(before.equal(model.get_buffer("first.1.running_mean")!).all().item<bool>());
        Assert.True(model.training);
    }

    [Fact]
    public void EarlyStopping_counts_as_Keras_and_Lightning()
    {
        // Keras, patience 2: the best is epoch 3; 4 and 5 are no better, and 5 is the last.
        Assert.Equal((5, StopReason.EarlyStopping), Stopped(new EarlyStopping { Patience = 2 }, 1, 0.9, 0.95, 0.5, 0.6, 0.5, 0.4));
        Assert.Equal((2, StopReason.EarlyStopping), Stopped(new EarlyStopping { Patience = 1 }, 1, 0.9, 0.95, 0.5));
        Assert.Equal((2, StopReason.EarlyStopping), Stopped(new EarlyStopping { Patience = 0 }, 1, 0.9, 0.95, 0.5));
        Assert.Equal((3, null), Stopped(new EarlyStopping { Patience = 2 }, 1, 0.9, 0.95, 0.5));
        Assert.Equal((2, StopReason.EarlyStopping), Stopped(new EarlyStopping { Patience = 2, MinDelta = 0.2 }, 1, 0.9, 0.95, 0.5));
        Assert.Equal((4, StopReason.EarlyStopping), Stopped(new EarlyStopping { Patience = 1, StartFromEpoch = 3 }, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6));
        Assert.Equal((3, StopReason.EarlyStopping), Stopped(new EarlyStopping { Patience = 2 }, 1, 0.9, double.NaN, double.NaN, 0.1));

        static (int, StopReason?) Stopped(EarlyStopping stopping, params double[] losses)
        {
            for (int i = 0; i < losses.Length; i++)
                if (stopping.IsSpent([.. losses.Take(i + 1).Select((loss, epoch) => new EpochResult(epoch, 0, [0], [loss], 0))], 0, higherIsBetter: false))
                    return (i, StopReason.EarlyStopping);
            return (losses.Length - 1, null);
        }
    }

    [Fact]
    public void The_best_epoch_is_none_that_EarlyStopping_does_not_look_at()
    {
        using var model = new CarefulNet();
        using var trainer = new CarefulNet.Trainer(model) { Progress = null, Epochs = 4 };
        trainer.Optimizer.LearningRate = 0.5;
        trainer.Callbacks.Clear();
        trainer.Callbacks.Add(new EarlyStopping { StartFromEpoch = 3 });
        Assert.Equal(3, trainer.Fit(Train, Validation).BestEpoch);
    }

    [Fact]
    public void CSVLogger_makes_its_folder_and_keeps_earlier_runs()
    {
        string log = Path.Combine(_folder, "new", "log.csv"), checkpoint = Path.Combine(_folder, "c");
        void Fit(bool resume, int throwAt)
        {
            using var model = new CarefulNet();
            using var trainer = new CarefulNet.Trainer(model) { Progress = null, Epochs = 3 };
            trainer.Callbacks.Clear();
            trainer.Callbacks.AddRange([new CSVLogger(log) { Append = true }, new ModelCheckpoint { Path = checkpoint }, new Act((_, epoch) =>
            {
                if (epoch == throwAt)
                    throw new TimeoutException();
            })]);
            trainer.Fit(Train, Validation, resume);
        }
        string[] Epochs() => [.. File.ReadAllLines(log).Select(line => line.Split(',')[0])];
        Fit(false, -1);
        Assert.Equal(["epoch", "0", "1", "2"], Epochs());
        Assert.Throws<TimeoutException>(() => Fit(false, 1));
        Assert.Equal(["epoch", "0", "1", "2", "0", "1"], Epochs());
        Fit(true, -1);
        Assert.Equal(["epoch", "0", "1", "2", "0", "1", "2"], Epochs());
    }

    [Fact]
    public void A_progress_bar_among_the_callbacks_ends_too()
    {
        using var model = new CarefulNet();
        using var trainer = Trainer(model, new EarlyStopping(), new ProgressBar { Plain = true });
        string said = Said(() => trainer.Fit(Train, Validation));
        Assert.Contains("its weights are restored", said, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_does_not_claim_what_an_exception_prevented()
    {
        using var model = new CarefulNet();
        using var trainer = new CarefulNet.Trainer(model) { Progress = new ProgressBar { Plain = true }, Epochs = 3 };
        trainer.Callbacks.Add(new Act((_, epoch) => ArgumentOutOfRangeException.ThrowIfEqual(epoch, 1)));
        string said = Said(() => Assert.Throws<ArgumentOutOfRangeException>(() => trainer.Fit(Train, Validation)));
        Assert.Contains("epoch 2/3", said, StringComparison.Ordinal);
        Assert.DoesNotContain("restored", said, StringComparison.Ordinal);
    }

    private static string Said(Action action)
    {
        using var said = new StringWriter();
        var console = Console.Out;
        Console.SetOut(said);
        try
        {
            action();
        }
        finally
        {
            Console.SetOut(console);
        }
        return said.ToString();
    }

    // ---- One at a time ------------------------------------------------------------------------------------------

    [Fact]
    public async Task Waiting_for_another_run_can_be_cancelled()
    {
        using var model = new CarefulNet();
        using var other = new Another();                               // before: initial weights wait, too
        using var begun = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        using var trainer = Trainer(model, new Act((_, _) =>
        {
            begun.Set();
            goOn.Wait();
        }));
        var first = Task.Run(() => trainer.Fit(Train));
        begun.Wait();
        using var cancel = new CancellationTokenSource(100);
        Assert.ThrowsAny<OperationCanceledException>(() => other.Fit(cancel.Token));
        goOn.Set();
        Assert.Equal(StopReason.EpochsDone, (await first).Stopped);
        Assert.Equal(StopReason.EpochsDone, other.Fit(default).Stopped);
    }

    /// <summary>Work that a callback began and that outlives the run is inside no run any more.</summary>
    [Fact]
    public async Task What_outlives_a_run_may_train_itself()
    {
        using var model = new CarefulNet();
        using var ended = new ManualResetEventSlim();
        Task<TrainingHistory>? later = null;
        using var other = new Another();
        using var trainer = Trainer(model, new Act((_, _) => later ??= Task.Run(() =>
        {
            ended.Wait();
            return other.Fit(default);
        })));
        trainer.Fit(Train);
        ended.Set();
        Assert.Equal(StopReason.EpochsDone, (await later!).Stopped);
    }

    // ---- Memory -------------------------------------------------------------------------------------------------

    [Fact]
    public void Live_tensors_stay_flat_over_everything_a_trainer_does()
    {
        using var model = new CarefulNet();
        using var trainer = Trainer(model, new ModelCheckpoint { Path = Path.Combine(_folder, "c"), EverySteps = 1 });
        long Round()
        {
            trainer.Fit(Train, Validation);
            trainer.Fit(Train, Validation, resume: true);
            trainer.Evaluate(Validation);
            trainer.Predict(Validation);
            trainer.Predict(Train[0].X);
            Assert.Throws<ArgumentException>(() => trainer.Predict([1, 2]));
            return DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        }
        Round();
        long after = Round();
        for (int i = 0; i < 5; i++)
            Assert.Equal(after, Round());
    }

    private sealed class Another : IDisposable
    {
        private readonly ExactLoss _model = new();
        private readonly ExactLoss.Trainer _trainer;

        public Another() => _trainer = new(_model) { Progress = null, Epochs = 1 };

        public TrainingHistory Fit(CancellationToken cancellation) => _trainer.Fit(new[] { new ExactLoss.Example([1, 2], [3, 4]) }.ToDataset(), cancellation: cancellation);

        public void Dispose()
        {
            _trainer.Dispose();
            _model.Dispose();
        }
    }

    private sealed class Steps : Callback
    {
        public int Count { get; private set; }

        public override void OnTrainBatchEnd(TrainingRun run) => Count++;
    }

    private sealed class Act(Action<TrainingRun, int> action) : Callback
    {
        public override void OnEpochEnd(TrainingRun run, EpochResult result) => action(run, result.Epoch);
    }

    private sealed class ActOnStep(Action<TrainingRun> action) : Callback
    {
        public override void OnTrainBatchEnd(TrainingRun run) => action(run);
    }

    private sealed class Throwing(int where) : Callback
    {
        public override void OnTrainBegin(TrainingRun run) => ThrowAt(0);

        public override void OnEpochBegin(TrainingRun run) => ThrowAt(1);

        public override void OnTrainBatchEnd(TrainingRun run) => ThrowAt(2);

        public override void OnEpochEnd(TrainingRun run, EpochResult result) => ThrowAt(3);

        public override void OnTrainEnd(TrainingRun run) => ThrowAt(4);

        private void ThrowAt(int place)
        {
            if (place == where)
                throw new TimeoutException(place.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
