using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Tests;

public class SolverTests
{
    private static readonly Dim Width = Dim.Of(Variable.Range("Width", 16, 128, 16));
    private static readonly Dim Kernel = Dim.Of(Variable.Range("Kernel", 1, 9));
    private static readonly Dim Length = Dim.Of(Variable.Axis("Length"));
    private static readonly Dim Batch = Dim.Of(Variable.Batch());

    /// <summary>Every verdict is compared with trying all values: what is called proven must hold everywhere, a counterexample must be one.</summary>
    [Fact]
    public void Verdicts_agree_with_trying_every_value()
    {
        int refuted = 0, proven = 0;
        for (int seed = 0; seed < 3000; seed++)
        {
            var random = new RandomConditions(seed);
            var (condition, holds) = random.Condition();
            if (condition.IsUnknown)
                continue;
            var answer = new Solver().Prove(condition);
            Assert.Equal(answer.Verdict is Verdict.Sometimes ? Verdict.Unknown : answer.Verdict, new Solver().Classify(condition));
            var failing = random.All().Where(values => !holds(values)).ToArray();
            switch (answer.Verdict)
            {
                case Verdict.Always:
                    Assert.True(failing.Length == 0, $"seed {seed}: {condition} is called proven and fails for {string.Join(", ", failing.FirstOrDefault() ?? [])}");
                    proven++;
                    break;
                case Verdict.Never:
                    Assert.True(failing.Length == random.All().Count(), $"seed {seed}: {condition} is said never to hold");
                    break;
                case Verdict.Sometimes:
                    refuted++;
                    var values = random.Variables.Select((variable, i) => answer.Counterexample!.TryGetValue(variable, out long value) ? value : variable.Min).ToArray();
                    Assert.True(!holds(values), $"seed {seed}: {condition} holds for its counterexample {answer.Counterexample}");
                    break;
                default:
                    Assert.Fail($"seed {seed}: {condition} was not decided, with {random.All().Count()} assignments");
                    break;
            }
        }
        Assert.True(refuted > 500 && proven > 50, $"{refuted} refuted, {proven} proven: the cases have lost their variety");
    }

    /// <summary>Sizes that only data brings are shown as small as they can be.</summary>
    [Fact]
    public void A_free_size_is_the_smallest_that_fails()
    {
        var width = Dim.Of(Variable.Axis("Width", min: 6, step: 2));
        var answer = new Solver().Prove(Dim.Or(Dim.LessOrEqual(1, (Length + 1) % 29), Dim.LessOrEqual(width % 9, 7)));
        Assert.Equal("Sometimes (Length = 28, Width = 8)", answer.ToString());
    }

    /// <summary>A proof that would take for ever is given up when nobody waits for it any more.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_long_proof_can_be_cancelled(bool hasRest)
    {
        var sizes = Enumerable.Range(0, 4).Select(i => Dim.Of(Variable.Range("Size" + i, 1, 10_000))).ToArray();
        var sum = 1 + Square(sizes[0] - sizes[1]) + Square(sizes[2] - sizes[3]);
        var condition = Dim.LessOrEqual(1, hasRest ? sum * Length : sum);
        using var cancelling = new CancellationTokenSource(50);
        Assert.Throws<OperationCanceledException>(() => new Solver(long.MaxValue, cancelling.Token).Prove(condition));
        cancelling.Cancel();
        Assert.Throws<OperationCanceledException>(() => new Solver(cancellation: cancelling.Token).Prove(condition));

        static Dim Square(Dim number) => number * number;
    }

    [Fact]
    public void The_counterexample_is_the_smallest()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new RandomConditions(seed);
            var (condition, holds) = random.Condition();
            var answer = new Solver().Prove(condition);
            if (answer.Verdict != Verdict.Sometimes || !answer.IsExact || condition.Variables.Count() < 2)
                continue;
            // In the order of the variables' first appearance the first failing assignment is the smallest.
            var order = condition.Variables.Select(variable => Array.IndexOf(random.Variables, variable)).ToArray();
            var smallest = random.All().Where(values => !holds(values)).OrderBy(values => values[order[0]]).ThenBy(values => values[order[1]]).First();
            var found = random.Variables.Select(variable => answer.Counterexample![variable]).ToArray();
            var other = random.All().Where(values => !holds(values)).OrderBy(values => values[order[1]]).ThenBy(values => values[order[0]]).First();
            Assert.True(found.SequenceEqual(smallest) || found.SequenceEqual(other), $"seed {seed}: {condition}: found {answer.Counterexample}, smallest is {string.Join(", ", smallest)}");
        }
    }

    [Fact]
    public void Values_of_expressions_agree_with_arithmetic()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new RandomConditions(seed);
            var (dim, value) = random.Number(4);
            if (dim.IsUnknown)
                continue;
            foreach (var values in random.All().Take(40))
                Assert.Equal(value(values), dim.Evaluate(new Assignment(random.Variables, values)));
        }
    }

    [Fact]
    public void A_skip_over_a_fixed_width_differs_at_the_smallest_width() =>
        Assert.Equal("Width = 16", new Solver().Prove(Dim.Equal(Width, 64)).Counterexample!.ToString());

    [Fact]
    public void Padding_of_half_the_kernel_keeps_only_odd_kernels()
    {
        var rows = (28 + 2 * (Kernel / 2) - Kernel) / 1 + 1;
        var answer = new Solver().Prove(Dim.Equal(rows, 28));
        Assert.Equal(Verdict.Sometimes, answer.Verdict);
        Assert.Equal("Kernel = 2", answer.Counterexample!.ToString());
        Assert.True(new Solver().Prove(Dim.Equal(rows, 28), Dim.Equal(Kernel % 2, 1)).IsProven);
    }

    [Fact]
    public void What_is_free_until_data_comes_is_proven_for_every_size()
    {
        Assert.True(new Solver().Prove(Dim.Equal(2 * Length * Batch / (2 * Batch), Length)).IsProven);
        Assert.True(new Solver().Prove(Dim.LessOrEqual(1, (Length + 1) / 2)).IsProven);
        Assert.Equal("Length = 1", new Solver().Prove(Dim.LessOrEqual(1, Length / 2)).Counterexample!.ToString());
        Assert.False(new Solver().Prove(Dim.Equal(Length % 2, 0)).IsProven);
    }

    /// <summary>What only grows from the smallest value on, or in both directions from 0.</summary>
    [Fact]
    public void Polynomials_of_sizes_without_bound_are_followed()
    {
        var any = Dim.Of(Variable.Given("Any"));
        var other = Dim.Of(Variable.Given("Other"));
        var two = Dim.Of(Variable.Axis("Two", min: 2));
        foreach (var always in new[] { Dim.Less(1, two * two - two + 1), Dim.LessOrEqual(1, any * any - any + 1), Dim.LessOrEqual(0, any * any + other * other * other * other), Dim.Less(two, two * two) })
            Assert.Equal(Verdict.Always, new Solver().Prove(always).Verdict);
        foreach (var sometimes in new[] { Dim.Less(1, any * any - any + 1), Dim.LessOrEqual(0, any * any - 4 * any + 3), Dim.LessOrEqual(0, any * other), Dim.Less(2 * two, two * two) })
            Assert.False(new Solver().Prove(sometimes).IsProven, sometimes.ToString());
    }

    /// <summary>Of a number without bound an assumption may leave one value: the proof is about that one, and a counterexample says it.</summary>
    [Fact]
    public void An_assumption_that_leaves_one_value_is_followed()
    {
        var any = Dim.Of(Variable.Given("Any"));
        var isThree = Dim.Equal(Length + 3 - any, Length);
        Assert.Equal(Verdict.Never, new Solver().Prove(Dim.Equal(any % 2, 0), isThree).Verdict);
        Assert.True(new Solver().Prove(Dim.Equal(any * any, 9), Dim.And(isThree, Dim.Less(0, Width))).IsProven);
        Assert.True(new Solver().Prove(Dim.Equal(any, 4), Dim.And(isThree, Dim.Equal(any, 5))).IsProven);
        Assert.True(new Solver().Prove(Dim.Equal(Length, 7), Dim.Equal(Length, -1)).IsProven);
        Assert.False(new Solver().Prove(Dim.Equal(any, 1), Dim.Equal(2 * any, 3)).IsRefuted);
        Assert.Equal("Any = -3, Width = 32", new Solver().Prove(Dim.Less(Width + any, 20), Dim.Equal(2 * any, -6)).Counterexample!.ToString());
    }

    [Fact]
    public void A_value_off_the_grid_is_never_taken()
    {
        var length = Dim.Of(Variable.Axis("Steps", min: 4, step: 4));
        Assert.Equal(0, Dim.Equal(length, 11).Constant);
        Assert.Equal(1, Dim.NotEqual(2 * length, 9).Constant);
        Assert.Null(Dim.Equal(length, 12).Constant);
    }

    [Fact]
    public void An_assumption_that_never_holds_proves_everything() =>
        Assert.Equal(Verdict.Always, new Solver().Prove(Dim.Equal(Width, 0), Dim.Less(Width, 0)).Verdict);

    [Fact]
    public void Too_many_values_to_try_are_not_guessed()
    {
        var variables = Enumerable.Range(0, 6).Select(i => Dim.Of(Variable.Range("V" + i, 1, 1000))).ToArray();
        var product = variables.Aggregate((Dim)1, (all, one) => all * one);
        var answer = new Solver(budget: 500).Prove(Dim.NotEqual(product % 1000003, 7));
        Assert.True(answer.Verdict is Verdict.Unknown or Verdict.Sometimes);
        Assert.False(answer.IsProven);
    }
}
