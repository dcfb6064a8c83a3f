using ModelDsl;

namespace Samples;

/// <summary>1797 handwritten digits (UCI, Alpaydin and Kaynak; as in scikit-learn, BSD-3): 64 pixels from 0 to 16, and the digit.</summary>
public static class Digits
{
    public static Dataset<DigitsNet.Example> Load() => Csv.Read(Path.Combine(AppContext.BaseDirectory, "digits.csv"), Read).ToDataset();

    private static DigitsNet.Example Read(CsvRow row) => new([.. row.Floats("p00", "p77").Select(pixel => pixel / 16)], row.Int("label"));
}
