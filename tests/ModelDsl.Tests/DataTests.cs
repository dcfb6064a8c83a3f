namespace ModelDsl.Tests;

/// <summary>Reading and splitting data.</summary>
public sealed class DataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modeldsl").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    private static Dataset<CarefulNet.Example> OfClasses(params int[] sizes) =>
        sizes.SelectMany((size, kind) => Enumerable.Range(0, size).Select(i => new CarefulNet.Example([kind, i], kind))).ToDataset();

    [Theory, InlineData(false), InlineData(true)]
    public void No_row_is_lost_or_doubled(bool stratify)
    {
        foreach (int[] sizes in new int[][] { [0], [1], [2, 1], [3, 50, 7], [100, 101, 99] })
            foreach (int seed in new[] { 0, -1, int.MaxValue })
            {
                var all = OfClasses(sizes);
                var (train, validation, test) = all.Split(0.6, 0.15, 0.25, seed, stratify);
                Assert.Equal(all.Select(row => (row.Kind, row.X[1])).Order(), train.Concat(validation).Concat(test).Select(row => (row.Kind, row.X[1])).Order());
                Assert.All(new[] { (train, 0.6), (validation, 0.15), (test, 0.25) }, part => Assert.InRange(part.Item1.Count - part.Item2 * all.Count, -1.0001, 1.0001));
            }
    }

    [Fact]
    public void Every_class_has_its_share_up_to_one_row()
    {
        var (train, validation, test) = OfClasses(10, 17, 33, 2, 100).Split(0.7, 0.2, 0.1, seed: 3, stratify: true);
        foreach (var (part, share) in new[] { (train, 0.7), (validation, 0.2), (test, 0.1) })
            foreach (var (size, kind) in new[] { 10, 17, 33, 2, 100 }.Select((size, kind) => (size, kind)))
            {
                int has = part.Count(row => row.Kind == kind);
                Assert.InRange(has, Math.Floor(share * size - 1e-9), Math.Ceiling(share * size + 1e-9));
                if (size % 10 == 0)
                    Assert.Equal(share * size, has, 1e-9);
            }
    }

    /// <summary>Forty classes of two rows: rounding each by itself would leave a part empty.</summary>
    [Fact]
    public void Tiny_classes_do_not_all_go_the_same_way()
    {
        var (train, validation, test) = OfClasses([.. Enumerable.Repeat(2, 40)]).Split(0.6, 0.15, 0.25, seed: 1, stratify: true);
        Assert.Equal((48, 12, 20), (train.Count, validation.Count, test.Count));
    }

    [Fact]
    public void Stratified_parts_are_shuffled()
    {
        var (train, _) = OfClasses(50, 50, 50).Split(0.8, 0.2, seed: 1, stratify: true);
        Assert.True(train.Take(30).Select(row => row.Kind).Distinct().Count() == 3);
    }

    /// <summary>Vector kernels round otherwise where memory begins elsewhere: a loss would differ in its last bits from process to process.</summary>
    [Fact]
    public void Numbers_lie_where_libtorch_itself_would_put_them()
    {
        for (int length = 1; length < 40; length++)
        {
            using var scope = TorchSharp.torch.NewDisposeScope();
            float[] row = new float[length];
            IsAligned(CompilerServices.Column.Floats("x", [row, row, row], x => x));
            IsAligned(CompilerServices.Column.Of("x", TorchSharp.torch.tensor(row)));
            IsAligned(CompilerServices.Column.Of("x", TorchSharp.torch.zeros(length, 3).t()));
        }

        static void IsAligned(CompilerServices.Column column)
        {
            Assert.Equal(0, CompilerServices.RawMemory.Of(column.Values).Address % 64);
            column.Values.Dispose();
        }
    }

    [Theory]
    [InlineData("a,b\n1,2\n3\n", "line 3: 1 values, and the header has 2 columns.")]
    [InlineData("a,b\n1,2\n\n3,x\n", "line 4, column 'b': 'x' is not a number.")]
    [InlineData("a,c\n1,2\n", "has no column 'b'; it has a, c.")]
    [InlineData("a,b,b\n1,2,3\n", "has several columns 'b'.")]
    [InlineData("a,b\n1,2\n3,4\"5\"\n", "line 3: a quotation mark stands inside a value")]
    [InlineData("", "the file is empty; a header line was expected.")]
    public void Wrong_files_are_refused_with_line_and_column(string text, string reason)
    {
        string path = Path.Combine(_folder, "data.csv");
        File.WriteAllText(path, text);
        string message = Assert.Throws<InvalidDataException>(() => Csv.Read(path, row => row.Float("a") + row.Float("b"))).Message;
        Assert.StartsWith(path, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blanks_around_numbers_do_not_matter()
    {
        string path = Path.Combine(_folder, "data.csv");
        File.WriteAllText(path, "a,b\n 1, 2 \n\"3\",-4\n");
        Assert.Equal([(1f, 2), (3f, -4)], Csv.Read(path, row => (row.Float("a"), row.Int("b"))));
    }
}
