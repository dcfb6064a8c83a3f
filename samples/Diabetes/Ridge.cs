namespace Samples;

/// <summary>Linear regression with a penalty of 1 on the squares of its weights, as scikit-learn's Ridge: what a network must keep up with.</summary>
public static class Ridge
{
    private const double Alpha = 1;

    public static double R2(IReadOnlyList<DiabetesNet.Example> train, IReadOnlyList<DiabetesNet.Example> test)
    {
        double[] weights = Solve(train);
        double mean = test.Average(row => row.Progression);
        double error = test.Sum(row => Math.Pow(row.Progression - Predict(weights, row), 2));
        return 1 - error / test.Sum(row => Math.Pow(row.Progression - mean, 2));
    }

    // (X'X + alpha I) w = X'y by elimination; the last weight is the intercept, which has no penalty.
    private static double[] Solve(IReadOnlyList<DiabetesNet.Example> rows)
    {
        int n = rows[0].Patient.Length + 1;
        var a = new double[n, n + 1];
        foreach (var row in rows)
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                    a[i, j] += At(row, i) * At(row, j);
                a[i, n] += At(row, i) * row.Progression;
            }
        for (int i = 0; i < n - 1; i++)
            a[i, i] += Alpha;
        for (int pivot = 0; pivot < n; pivot++)
            for (int i = 0; i < n; i++)
            {
                double factor = i == pivot ? 0 : a[i, pivot] / a[pivot, pivot];
                for (int j = pivot; j <= n; j++)
                    a[i, j] -= factor * a[pivot, j];
            }
        return [.. Enumerable.Range(0, n).Select(i => a[i, n] / a[i, i])];
    }

    private static double At(DiabetesNet.Example row, int i) => i < row.Patient.Length ? row.Patient[i] : 1;

    private static double Predict(double[] weights, DiabetesNet.Example row) => weights.Select((weight, i) => weight * At(row, i)).Sum();
}
