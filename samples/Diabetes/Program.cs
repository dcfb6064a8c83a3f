using ModelDsl;
using Samples;

if (!Arguments.TryParse(args, out int seed, out bool resume))
    return 2;

var (train, validation, test) = Patients.Load().Split(0.6, 0.15, 0.25, seed);
var scale = Standardization.Of(train);                    // learned from what is trained on, applied to all

using var model = new DiabetesNet(seed: seed);
using var trainer = new DiabetesNet.Trainer(model) { Seed = seed };
var history = trainer.Fit(scale.Apply(train), scale.Apply(validation), resume: resume);
if (history.Stopped == StopReason.Cancelled)
{
    Console.WriteLine("stopped; go on with --resume");
    return 0;
}

double r2 = trainer.Evaluate(scale.Apply(test)).R2;       // read once, after Fit
double ridge = Ridge.R2(scale.Apply([.. train, .. validation]), scale.Apply(test));
Console.WriteLine(FormattableString.Invariant($"test R2: {r2:0.000} (ridge on the same rows: {ridge:0.000})"));
return 0;
