using ModelDsl;
using Samples;

// Run as a program, this assembly trains the digits with a checkpoint every ten steps: what the tests of kill -9 and Ctrl+C end.
if (args is ["train", var folder])
{
    ModelDsl.Tests.KilledTraining.RunPaced(folder);
    return 0;
}
if (args is ["stall", var other])
{
    ModelDsl.Tests.KilledTraining.RunUntilStalled(other);
    return 0;
}
Console.Error.WriteLine("usage: train <folder> | stall <folder>");
return 2;
