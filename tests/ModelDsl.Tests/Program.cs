using ModelDsl;
using Samples;

// Run as a program, this assembly trains the digits with a checkpoint every ten steps: what the test of kill -9 kills.
if (args is ["train", var folder])
{
    ModelDsl.Tests.KilledTraining.Run(folder);
    return 0;
}
Console.Error.WriteLine("usage: train <folder>");
return 2;
