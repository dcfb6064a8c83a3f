using System.ComponentModel;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>Runs a model over data without training it: in evaluation mode, without gradients, one dispose scope per batch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Evaluation
{
    private const int LeastRows = 256;                                 // without gradients there is memory for larger batches

    /// <summary>Measures batch by batch.</summary>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static double[] Measure(nn.Module model, TensorTable rows, int batchSize, RunColumn[] columns, Action<Tally, BatchRows> add)
    {
        if (rows.Count == 0)
            throw new ArgumentException("There are no rows to measure.");
        var tally = new Tally(columns);
        Run(model, rows, batchSize, batch => add(tally, batch));
        return tally.Values();
    }

    /// <summary>Predicts batch by batch.</summary>
    public static T[] Predict<T>(nn.Module model, TensorTable rows, int batchSize, Func<BatchRows, IEnumerable<T>> predict)
    {
        var predictions = new List<T>(rows.Count);
        Run(model, rows, batchSize, batch => predictions.AddRange(predict(batch)));
        return [.. predictions];
    }

    private static void Run(nn.Module model, TensorTable rows, int batchSize, Action<BatchRows> use)
    {
        using var noGrad = no_grad();
        // Each module has its own mode: frozen stages evaluate while the others train. A parent sets its children, so parents come first.
        var modes = model.modules().Prepend(model).Select(module => (Module: module, module.training)).ToArray();
        model.eval();
        try
        {
            int size = Math.Max(batchSize, LeastRows);
            for (int i = 0; i < rows.BatchCount(size); i++)
            {
                using var scope = NewDisposeScope();
                use(new BatchRows(rows, i, size));
            }
        }
        finally
        {
            foreach (var (module, training) in modes)
                if (module.training != training)
                    module.train(training);
        }
    }
}

/// <summary>The rows of one batch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct BatchRows(TensorTable Table, int Index, int Size)
{
    /// <summary>A column of it; the tensor belongs to the dispose scope around.</summary>
    public Tensor this[int column] => Table.Column(column, Index, Size);

    /// <summary>How many rows it has.</summary>
    public int Count => (int)Math.Min(Size, Table.Count - (long)Index * Size);
}
