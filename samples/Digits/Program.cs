using ModelDsl;
using Samples;

int seed = Option("--seed") is { } text ? int.Parse(text) : 42;
var (train, validation, test) = Digits.Load().Split(0.6, 0.15, 0.25, seed, stratify: true);

using var model = new DigitsNet(seed: seed);
using var trainer = new DigitsNet.Trainer(model) { Seed = seed };
var history = trainer.Fit(train, validation, resume: args.Contains("--resume"));
if (history.Stopped == StopReason.Cancelled)
{
    Console.WriteLine("stopped; go on with --resume");
    return;
}

var scores = trainer.Evaluate(test);                      // read once, after Fit
Console.WriteLine(FormattableString.Invariant($"test accuracy: {scores.Accuracy:0.0000}"));

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
