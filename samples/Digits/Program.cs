using ModelDsl;
using Samples;

if (!Arguments.TryParse(args, out int seed, out bool resume))
    return 2;

var (train, validation, test) = Digits.Load().Split(0.6, 0.15, 0.25, seed, stratify: true);

using var model = new DigitsNet(seed: seed);
using var trainer = new DigitsNet.Trainer(model) { Seed = seed };
var history = trainer.Fit(train, validation, resume: resume);
if (history.Stopped == StopReason.Cancelled)
{
    Console.WriteLine("stopped; go on with --resume");
    return 0;
}

var scores = trainer.Evaluate(test);                      // read once, after Fit
Console.WriteLine(FormattableString.Invariant($"test accuracy: {scores.Accuracy:0.0000}"));
return 0;
