using Benchmarks;

switch (args)
{
    case ["training"]:
        return TrainingBenchmark.Run() ? 0 : 1;
    case ["generator"]:
        GeneratorBenchmark.Run();
        return 0;
    case ["analyzer"]:
        AnalyzerBenchmark.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: training | generator | analyzer");
        return 2;
}
