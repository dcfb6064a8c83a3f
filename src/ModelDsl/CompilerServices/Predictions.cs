using System.ComponentModel;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>Tensors as plain numbers, one row per example.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Predictions
{
    /// <summary>One prediction for each row.</summary>
    public static T[] Make<T>(int count, Func<int, T> make)
    {
        var predictions = new T[count];
        for (int i = 0; i < count; i++)
            predictions[i] = make(i);
        return predictions;
    }

    /// <summary>The numbers of each row. Called inside a dispose scope.</summary>
    public static float[][] Rows(Tensor values)
    {
        var numbers = TensorData.Floats(values);
        var rows = new float[values.shape[0]][];
        int width = rows.Length == 0 ? 0 : numbers.Length / rows.Length;
        for (int i = 0; i < rows.Length; i++)
            rows[i] = numbers.Slice(i * width, width).ToArray();
        return rows;
    }

    /// <summary>The class of the highest value along axis 1, at each place of each row: (N, C, ...). Called inside a dispose scope.</summary>
    public static int[][] Classes(Tensor values)
    {
        var best = values.argmax(1).contiguous();
        var numbers = TensorData.Longs(best);
        var rows = new int[best.shape[0]][];
        int width = rows.Length == 0 ? 0 : numbers.Length / rows.Length;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[width];
            for (int j = 0; j < width; j++)
                rows[i][j] = (int)numbers[i * width + j];
        }
        return rows;
    }
}
