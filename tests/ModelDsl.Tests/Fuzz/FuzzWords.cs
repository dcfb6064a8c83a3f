using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;
using static ModelDsl.Tests.Fuzz.Interpreter;

namespace ModelDsl.Tests.Fuzz;

/// <summary>A word: how it is drawn at random for the value at hand (null: it does not suit it), and what it does, by direct calls of TorchSharp.</summary>
internal sealed record FuzzWord(Func<Draft, FuzzOperation?> Draw, Func<Interpreter, FuzzOperation, Tensor, Tensor> Apply);

/// <summary>One row for every operation of the language.</summary>
internal static class FuzzWords
{
    public static readonly IReadOnlyDictionary<string, FuzzWord> All = new SortedDictionary<string, FuzzWord>(StringComparer.Ordinal)
    {
        ["Linear"] = new(d => d.HasFloats && d.Rank >= 2 ? new("Linear", d.Whole(1, 8)) { Options = d.Options(("Bias", Argument.Of(false), 0.3)) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 2, 9);
            return at.Through(nn.Linear(x.shape[^1], AtLeastOne(at.Whole(o.Arguments[0]), "the number of features"), Bias(o)), x);
        }),
        ["Conv2d"] = new(d => d.HasFloats && d.Rank == 4 ? new("Conv2d", d.Whole(1, 8), d.R.Chance(0.2) ? Argument.Pair(d.R.Next(1, 4), d.R.Next(1, 4)) : d.Whole(1, 3)) { Options = d.ConvolutionOptions(isImage: true) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 4, 4);
            (long, long) Both(Argument? a, long otherwise) => (at.Whole(a, otherwise), at.Whole(a, otherwise, 1));
            long channels = AtLeastOne(at.Whole(o.Arguments[0]), "the number of channels"), groups = AtLeastOne(at.Whole(o.Option("Groups"), 1), "the number of groups");
            var (kernel, stride, padding, dilation) = (Both(o.Arguments[1], 1), Both(o.Option("Stride"), 1), Both(o.Option("Padding"), 0), Both(o.Option("Dilation"), 1));
            Positive(kernel.Item1, kernel.Item2, stride.Item1, stride.Item2, dilation.Item1, dilation.Item2);
            return at.Through(nn.Conv2d(x.shape[1], channels, kernel, stride, padding, dilation, groups: groups, bias: Bias(o)), x);
        }),
        ["Conv1d"] = new(d => d.HasFloats && d.Rank == 3 ? new("Conv1d", d.Whole(1, 8), d.Whole(1, 4)) { Options = d.ConvolutionOptions(isImage: false) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 3, 3);
            long channels = AtLeastOne(at.Whole(o.Arguments[0]), "the number of channels"), groups = AtLeastOne(at.Whole(o.Option("Groups"), 1), "the number of groups");
            var (kernel, stride, padding, dilation) = (at.Whole(o.Arguments[1]), at.Whole(o.Option("Stride"), 1), at.Whole(o.Option("Padding"), 0), at.Whole(o.Option("Dilation"), 1));
            Positive(kernel, stride, dilation);
            return at.Through(nn.Conv1d(x.shape[1], channels, kernel, stride, padding, dilation, groups: groups, bias: Bias(o)), x);
        }),
        ["BatchNorm"] = new(d => d.HasFloats && d.Rank is >= 2 and <= 5 ? new("BatchNorm") { Options = d.Options(("Affine", Argument.Of(false), 0.3)) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 2, 5);
            bool affine = o.Option("Affine") is null;
            return at.Through(x.dim() switch { 4 => nn.BatchNorm2d(at.Made(x.shape[1]), affine: affine), 5 => nn.BatchNorm3d(at.Made(x.shape[1]), affine: affine), _ => nn.BatchNorm1d(at.Made(x.shape[1]), affine: affine) }, x);
        }),
        ["LayerNorm"] = new(d => d.HasFloats && d.Rank >= 2 ? new("LayerNorm") { Options = d.Options(("Affine", Argument.Of(false), 0.2), ("Bias", Argument.Of(false), 0.2)) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 2, 9);
            return at.Through(nn.LayerNorm(at.Made(x.shape[^1]), elementwise_affine: o.Option("Affine") is null, bias: Bias(o)), x);
        }),
        ["Embedding"] = new(d => !d.HasFloats ? new("Embedding", d.Whole(1, 6)) : null, (at, o, x) =>
        {
            return at.Through(nn.Embedding(at.IdsOf(x), AtLeastOne(at.Whole(o.Arguments[0]), "the size of a vector")), x);
        }),
        ["Dropout"] = new(d => d.HasFloats ? new("Dropout", d.Real(0, 0.9)) : null, (at, o, x) =>
        {
            Floats(x);
            double p = at.Known(o.Arguments[0]);
            Demand(p is >= 0 and <= 1, "p is a probability; torch looks at it only in training");
            return F.dropout(x, p, training: false);
        }),
        ["Flatten"] = new(d => d.Rank >= 2 ? new("Flatten") : null, (_, _, x) =>
        {
            Rank(x, 2, 9);
            return x.flatten(1);
        }),
        ["MaxPool2d"] = PoolImage("MaxPool2d", (x, kernel, stride, padding) => F.max_pool2d(x, kernel, stride, padding)),
        ["AvgPool2d"] = PoolImage("AvgPool2d", (x, kernel, stride, padding) => F.avg_pool2d(x, kernel, stride, padding)),
        ["AdaptiveAvgPool2d"] = new(d => d.HasFloats && d.Rank == 4 ? new("AdaptiveAvgPool2d", OneOrBoth(d, 1, 4)) : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 4, 4);
            return F.adaptive_avg_pool2d(x, (AtLeastOne(at.Whole(o.Arguments[0]), "the number of rows"), AtLeastOne(at.Whole(o.Arguments[0], 1, 1), "the number of columns")));
        }),
        ["ReLU"] = Each("ReLU", x => x.relu()),
        ["ReLU6"] = Each("ReLU6", x => F.relu6(x)),
        ["GELU"] = Each("GELU", x => F.gelu(x)),
        ["SiLU"] = Each("SiLU", x => F.silu(x)),
        ["Tanh"] = Each("Tanh", x => x.tanh()),
        ["Sigmoid"] = Each("Sigmoid", x => x.sigmoid()),
        ["LeakyReLU"] = new(d => d.HasFloats ? new("LeakyReLU", d.R.Chance(0.3) ? [] : [d.Real(0, 0.5)]) : null, (at, o, x) =>
        {
            Floats(x);
            double slope = o.Arguments.Length == 0 ? 0.01 : at.Known(o.Arguments[0]);
            Demand(slope >= 0, "the slope is at least 0, as Keras demands; torch takes any number");
            return F.leaky_relu(x, slope);
        }),
        ["Softmax"] = Softmax("Softmax", (x, axis) => F.softmax(x, axis)),
        ["LogSoftmax"] = Softmax("LogSoftmax", (x, axis) => F.log_softmax(x, axis)),
        ["Identity"] = new(_ => new("Identity"), (_, _, x) => x),
        ["Add"] = Merge("Add", (x, wires) => wires.Aggregate(x, (sum, wire) =>
        {
            SameShape(sum, wire);
            return sum + wire;
        })),
        ["Multiply"] = Merge("Multiply", (x, wires) => wires.Aggregate(x, (product, wire) =>
        {
            Demand(product.dim() == wire.dim(), "sizes are spread only where the number of axes is equal; torch puts axes in front");
            return product * wire;
        })),
        ["Concat"] = new(d => d.Rank >= 2 && d.Wire() is { } first ? new("Concat") { Wires = d.R.Chance(0.25) && d.Wire() is { } second ? [first, second] : [first], Options = d.Options(("Axis", Argument.Of(d.Axis()), 0.5)) } : null, (at, o, x) =>
        {
            var wires = o.Wires.Select(at.Wire).ToArray();
            OneKind([x, .. wires]);
            long axis = NotTheBatch(x, o.Option("Axis") is { } given ? (long)given.Values[0](at.World) : 1);
            return cat([x, .. wires], axis);
        }),
        ["Skip"] = new(d => d.HasFloats && d.Wire() is { } stage ? new("Skip") { Wires = [stage], Options = d.R.Chance(0.4) ? [("Projection", Argument.Of(true)), .. d.Options(("Stride", d.Whole(1, 2), 0.15))] : [] } : null, (at, o, x) =>
        {
            Floats(x);
            var other = at.Wire(o.Wires[0]);
            Floats(other);
            if (o.Option("Projection") is not null && other.dim() == x.dim())
            {
                at.Made(other.shape.SequenceEqual(x.shape) ? 0 : 1);   // whether there is a projection is settled when the module is built
                Positive(at.Whole(o.Option("Stride"), 1));
            }
            if (o.Option("Projection") is null || other.dim() != x.dim() || other.shape.SequenceEqual(x.shape))
            {
                SameShape(x, other);
                return x + other;
            }
            nn.Module<Tensor, Tensor> projection = nn.Linear(other.shape[^1], x.shape[^1], hasBias: false);
            if (x.dim() >= 4 || (x.dim() == 3 && at.IsChannelsFirst(x)))
            {
                long[] strides = at.Strides(() => [.. Enumerable.Range(2, (int)x.dim() - 2).Select(axis => o.Option("Stride") is { } given ? at.Whole(given) : (other.shape[axis] + x.shape[axis] - 1) / x.shape[axis])]);
                Positive(strides);
                projection = strides.Length switch
                {
                    1 => nn.Conv1d(other.shape[1], x.shape[1], 1, strides[0], bias: false),
                    2 => nn.Conv2d(other.shape[1], x.shape[1], (1, 1), (strides[0], strides[1]), bias: false),
                    _ => nn.Conv3d(other.shape[1], x.shape[1], (1, 1, 1), (strides[0], strides[1], strides[2]), bias: false),
                };
            }
            var projected = at.Through(projection, other);
            SameShape(x, projected);
            return x + projected;
        }),
        ["Conv3d"] = new(d => d.HasFloats && d.Rank == 5 ? new("Conv3d", d.Whole(1, 6), d.Whole(1, 2)) { Options = d.ConvolutionOptions(isImage: false) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 5, 5);
            long channels = AtLeastOne(at.Whole(o.Arguments[0]), "the number of channels"), groups = AtLeastOne(at.Whole(o.Option("Groups"), 1), "the number of groups");
            var (kernel, stride, padding, dilation) = (at.Whole(o.Arguments[1]), at.Whole(o.Option("Stride"), 1), at.Whole(o.Option("Padding"), 0), at.Whole(o.Option("Dilation"), 1));
            Positive(kernel, stride, dilation);
            return at.Through(nn.Conv3d(x.shape[1], channels, kernel, stride, padding, dilation, groups: groups, bias: Bias(o)), x);
        }),
        ["ConvTranspose2d"] = new(d => d.HasFloats && d.Rank == 4 ? new("ConvTranspose2d", d.Whole(1, 6), d.Whole(1, 3)) { Options = [.. d.ConvolutionOptions(isImage: false), .. d.Options(("OutputPadding", d.Whole(0, 1), 0.2))] } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 4, 4);
            long channels = AtLeastOne(at.Whole(o.Arguments[0]), "the number of channels"), groups = AtLeastOne(at.Whole(o.Option("Groups"), 1), "the number of groups");
            var (kernel, stride, padding, dilation, added) = (at.Whole(o.Arguments[1]), at.Whole(o.Option("Stride"), 1), at.Whole(o.Option("Padding"), 0), at.Whole(o.Option("Dilation"), 1), at.Whole(o.Option("OutputPadding"), 0));
            Positive(kernel, stride, dilation);
            Demand(channels % groups == 0, "groups divide the channels, as PyTorch's module demands; TorchSharp makes fewer channels");
            // oneDNN ends the process for a size that is not positive.
            Demand(Enumerable.Range(2, 2).All(axis => (x.shape[axis] - 1) * stride - 2 * padding + dilation * (kernel - 1) + added + 1 >= 1), "a size is at least 1");
            Demand(padding >= 0 && added >= 0, "paddings are at least 0; torch crops by negative ones");
            var output = at.Through(nn.ConvTranspose2d(x.shape[1], channels, kernel, stride, padding, added, dilation, groups: groups, bias: Bias(o)), x);
            Demand(output.numel() > 0, "a size is at least 1; torch makes an empty tensor");
            return output;
        }),
        ["MaxPool1d"] = Pool("MaxPool1d", (x, kernel, stride, padding) => F.max_pool1d(x, kernel, stride, padding)),
        ["AvgPool1d"] = Pool("AvgPool1d", (x, kernel, stride, padding) => F.avg_pool1d(x, kernel, stride, padding)),
        ["AdaptiveAvgPool1d"] = new(d => d.HasFloats && d.Rank == 3 ? new("AdaptiveAvgPool1d", d.Whole(1, 4)) : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 3, 3);
            return F.adaptive_avg_pool1d(x, AtLeastOne(at.Whole(o.Arguments[0]), "the length"));
        }),
        ["Dropout1d"] = Channels("Dropout1d", 3),
        ["Dropout2d"] = Channels("Dropout2d", 4),
        ["GroupNorm"] = new(d => d.HasFloats && d.Rank is >= 2 and <= 5 ? new("GroupNorm", d.Divisor(1)) { Options = d.Options(("Affine", Argument.Of(false), 0.3)) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 2, 5);
            long groups = AtLeastOne(at.Whole(o.Arguments[0]), "the number of groups");
            var norm = nn.GroupNorm(groups, at.Made(x.shape[1]), affine: o.Option("Affine") is null);
            return x.dim() == 2 ? at.Through(norm, x.unsqueeze(-1)).squeeze(-1) : at.Through(norm, x);
        }),
        ["InstanceNorm"] = new(d => d.HasFloats && d.Rank is >= 3 and <= 5 ? new("InstanceNorm") { Options = d.Options(("Affine", Argument.Of(true), 0.3)) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 3, 5);
            bool affine = o.Option("Affine") is not null;
            return at.Through(x.dim() switch { 3 => nn.InstanceNorm1d(at.Made(x.shape[1]), affine: affine), 4 => nn.InstanceNorm2d(at.Made(x.shape[1]), affine: affine), _ => nn.InstanceNorm3d(at.Made(x.shape[1]), affine: affine) }, x);
        }),
        ["Upsample"] = new(d => d.HasFloats && d.Rank is >= 3 and <= 5 ? new("Upsample", d.Whole(1, 2)) { Options = d.Rank == 4 ? d.Options(("Mode", new Argument("Interpolation.Bilinear", _ => 1), 0.4)) : [] } : null, (at, o, x) =>
        {
            Floats(x);
            bool isBilinear = o.Option("Mode") is not null;
            Rank(x, isBilinear ? 4 : 3, isBilinear ? 4 : 5);
            long factor = AtLeastOne(at.Whole(o.Arguments[0]), "the factor");
            return isBilinear ? F.interpolate(x, size: [x.shape[2] * factor, x.shape[3] * factor], mode: InterpolationMode.Bilinear, align_corners: false)
                : Enumerable.Range(2, (int)x.dim() - 2).Aggregate(x, (all, axis) => all.repeat_interleave(factor, axis));
        }),
        ["ELU"] = new(d => d.HasFloats ? new("ELU", d.R.Chance(0.3) ? [] : [d.Real(0, 2)]) : null, (at, o, x) =>
        {
            Floats(x);
            double alpha = o.Arguments.Length == 0 ? 1 : at.Known(o.Arguments[0]);
            Demand(alpha >= 0, "alpha is at least 0; torch takes any number");
            return F.elu(x, alpha);
        }),
        ["Softplus"] = new(d => d.HasFloats ? new("Softplus") { Options = d.Options(("Beta", Argument.Of(2.5), 0.3)) } : null, (at, o, x) =>
        {
            Floats(x);
            double beta = o.Option("Beta") is { } given ? at.Known(given) : 1;
            Demand(beta > 0, "beta is greater than 0; torch takes any number");
            return F.softplus(x, beta);
        }),
        ["Mish"] = Each("Mish", x => x * F.softplus(x).tanh()),
        ["Hardswish"] = Each("Hardswish", x => x * F.relu6(x + 3) / 6),
        ["PReLU"] = new(d => d.HasFloats && d.Rank >= 2 ? new("PReLU") { Options = d.Options(("PerChannel", Argument.Of(true), 0.5)) } : null, (at, o, x) =>
        {
            Floats(x);
            if (o.Option("PerChannel") is not null)
                Rank(x, 2, 9);
            return at.Through(nn.PReLU(o.Option("PerChannel") is null ? 1 : at.Made(x.shape[1])), x);
        }),
        ["MultiheadAttention"] = new(d => d.HasFloats && d.Rank == 3 ? new("MultiheadAttention", d.Divisor(2)) { Options = d.Options(("Causal", Argument.Of(true), 0.3), ("Bias", Argument.Of(false), 0.3), ("Memory", new Argument($"nameof({d.Wire() ?? "Missing"})"), d.HasStages ? 0.4 : 0)) } : null, Attention),
        ["LearnedPositions"] = new(d => d.HasFloats && d.Rank == 3 && d.HasFixedLength ? new("LearnedPositions") : null, (at, _, x) =>
        {
            Floats(x);
            Rank(x, 3, 3);
            return x + at.Parameter(at.Made(x.shape[1]), x.shape[2]);
        }),
        ["SinusoidalPositions"] = new(d => d.HasFloats && d.Rank == 3 && !d.IsWild ? new("SinusoidalPositions") : null, (at, _, x) =>
        {
            Floats(x);
            Rank(x, 3, 3);
            var place = arange(x.shape[1], dtype: float32).unsqueeze(1);
            var rate = pow(10000.0, -(arange(x.shape[2], dtype: float32) / 2).floor() * 2 / x.shape[2]);
            var angles = place * rate;
            return x + where(arange(x.shape[2]).remainder(2) == 0, angles.sin(), angles.cos());
        }),
        ["LSTM"] = Recurrent("LSTM", (at, o, x, size, layers, both) => nn.LSTM(x.shape[2], size, layers, Bias(o), batchFirst: true, bidirectional: both) is var module ? at.Weighted(module).call(x).Item1 : x),
        ["GRU"] = Recurrent("GRU", (at, o, x, size, layers, both) => nn.GRU(x.shape[2], size, layers, Bias(o), batchFirst: true, bidirectional: both) is var module ? at.Weighted(module).call(x).Item1 : x),
        ["RNN"] = Recurrent("RNN", (at, o, x, size, layers, both) => nn.RNN(x.shape[2], size, layers, o.Option("Nonlinearity") is null ? nn.NonLinearities.Tanh : nn.NonLinearities.ReLU, Bias(o), batchFirst: true, bidirectional: both) is var module ? at.Weighted(module).call(x).Item1 : x,
            ("Nonlinearity", new Argument("Nonlinearity.ReLU", _ => 1), 0.4)),
        ["Reshape"] = new(d => d.Rank >= 2 ? new("Reshape", d.NewSizes()) : null, (at, o, x) =>
        {
            long[] sizes = [.. o.Arguments.Select(size => (long)size.Values[0](at.World))];
            Demand(sizes.All(size => size is >= 1 or -1), "a size is at least 1; torch makes an empty tensor");
            return x.reshape([x.shape[0], .. sizes]);
        }),
        ["Sum"] = Reduction("Sum", (x, axis, keeps) => x.sum(axis, keeps)),
        ["Mean"] = Reduction("Mean", (x, axis, keeps) => x.mean([axis], keeps)),
        ["Max"] = Reduction("Max", (x, axis, keeps) => x.amax([axis], keeps)),
        ["Select"] = new(d => d.Rank >= 2 ? new("Select", Argument.Of(d.Axis()), Argument.Of((long)d.R.Next(-2, 2))) : null, (at, o, x) => x.select(NotTheBatch(x, at.Whole(o.Arguments[0])), at.Whole(o.Arguments[1]))),
        ["Transpose"] = new(d => d.Rank >= 2 ? new("Transpose", Argument.Of(d.Axis()), Argument.Of(d.Axis())) : null, (at, o, x) => x.transpose(NotTheBatch(x, at.Whole(o.Arguments[0])), NotTheBatch(x, at.Whole(o.Arguments[1])))),
        ["Permute"] = new(d => d.Rank >= 2 ? new("Permute", [.. Enumerable.Range(1, d.Rank - 1).OrderBy(_ => d.R.NextDouble()).Select(axis => Argument.Of((long)axis))]) : null, (at, o, x) => x.permute([0, .. o.Arguments.Select(axis => NotTheBatch(x, at.Whole(axis)))])),
        ["Squeeze"] = new(d => d.Rank >= 2 ? new("Squeeze", Argument.Of(d.AxisOfOne())) : null, (at, o, x) =>
        {
            long axis = NotTheBatch(x, at.Whole(o.Arguments[0]));
            var squeezed = x.squeeze(axis);
            Demand(squeezed.dim() < x.dim(), "only an axis of size 1 can go; torch leaves others as they are");
            return squeezed;
        }),
        ["Unsqueeze"] = new(d => d.Rank is >= 1 and < 5 ? new("Unsqueeze", Argument.Of(d.R.Chance(0.3) ? -1L : d.IsWild ? d.Axis() : d.R.Next(1, d.Rank + 1))) : null, (at, o, x) => x.unsqueeze(NewAxis(x, at.Whole(o.Arguments[0])))),
        ["Normalize"] = new(d => d.HasFloats && d.Rank >= 2 ? new("Normalize") { Options = d.Options(("Axis", Argument.Of(d.Axis()), 0.5)) } : null, (at, o, x) =>
        {
            Floats(x);
            long axis = NotTheBatch(x, o.Option("Axis") is { } given ? (long)given.Values[0](at.World) : -1);
            return x / x.pow(2).sum(axis, true).sqrt().clamp_min(1e-12);
        }),
        ["Stack"] = new(d => d.Rank is >= 1 and < 5 && d.Wire() is { } first ? new("Stack") { Wires = [first], Options = d.Options(("Axis", Argument.Of(d.R.Chance(0.3) ? -1L : d.R.Next(1, d.Rank + 1)), 0.5)) } : null, (at, o, x) =>
        {
            var wires = o.Wires.Select(at.Wire).ToArray();
            OneKind([x, .. wires]);
            return stack([x, .. wires], NewAxis(x, o.Option("Axis") is { } given ? (long)given.Values[0](at.World) : 1));
        }),
        ["Call"] = new(d => d.Call(), (at, o, x) => Handwritten.Methods[o.Method!].Call([x, .. o.Wires.Select(at.Wire)])),
        ["Use"] = new(d => d.Use(), (at, o, x) => o.Block == Handwritten.Block ? Handwritten.MeanOverAll(x, AtLeastOne(at.Whole(o.Arguments[0]), "a size")) : at.Use(o, x)),
    };

    /// <summary>Where channels stand behind an operation, of where they stood in front of it; null is not known.</summary>
    public static FuzzLayout? LayoutBehind(FuzzOperation operation, FuzzLayout? before, long[] from, long[] to) =>
        operation.Word switch
        {
            "Conv1d" or "Conv2d" or "Conv3d" when operation.Arguments[1].Text == "1" => before is FuzzLayout.Neither ? FuzzLayout.First : before,
            "Embedding" => from.Length == 2 ? FuzzLayout.Last : FuzzLayout.Neither,
            var word when PutFirst.Contains(word) => FuzzLayout.First,
            var word when PutLast.Contains(word) => FuzzLayout.Last,
            var word when LeaveChannels.Contains(word) => before,
            "Call" when Handwritten.Methods[operation.Method!].Source.Contains("[return: Shape]") => before,
            "Linear" => before is FuzzLayout.First ? FuzzLayout.Neither : before,
            "Mean" or "Sum" or "Max" when operation.Option("KeepDim") is not null => before,
            "Mean" or "Sum" or "Max" or "Select" or "Squeeze" => Without(before, Axis(operation, 0, from.Length), from.Length),
            "Transpose" => from.Length == 3 && Axis(operation, 0, 3) != Axis(operation, 1, 3) ? Other(before) : FuzzLayout.Neither,
            "Permute" => Permuted(before, [.. Enumerable.Range(0, operation.Arguments.Length).Select(i => Axis(operation, i, from.Length))]),
            "Reshape" => before is FuzzLayout.First && to.Length > 2 && to[1] == from[1] ? FuzzLayout.First : before is null ? null : FuzzLayout.Neither,
            "Flatten" => from.Length == 2 ? before : FuzzLayout.Neither,
            _ => FuzzLayout.Neither,
        };

    private static long Axis(FuzzOperation operation, int argument, int rank) => long.Parse(operation.Arguments[argument].Text, System.Globalization.CultureInfo.InvariantCulture) is var axis && axis < 0 ? axis + rank : axis;

    private static FuzzLayout? Without(FuzzLayout? before, long axis, int rank) =>
        rank <= 3 || (before is FuzzLayout.First && axis == 1) || (before is FuzzLayout.Last && axis == rank - 1) ? FuzzLayout.Neither : before;

    private static FuzzLayout? Other(FuzzLayout? layout) => layout switch { FuzzLayout.First => FuzzLayout.Last, FuzzLayout.Last => FuzzLayout.First, _ => layout };

    private static FuzzLayout? Permuted(FuzzLayout? before, long[] axes)
    {
        long[] toLast = [.. Enumerable.Range(2, axes.Length - 1).Select(axis => (long)axis), 1], toFirst = [axes.Length, .. Enumerable.Range(1, axes.Length - 1).Select(axis => (long)axis)];
        return (before is FuzzLayout.First && axes.SequenceEqual(toLast)) || (before is FuzzLayout.Last && axes.SequenceEqual(toFirst)) ? Other(before) : before is null ? null : FuzzLayout.Neither;
    }

    /// <summary>Behind these the channels stand last.</summary>
    private static readonly string[] PutLast = ["LSTM", "GRU", "RNN", "MultiheadAttention", "LearnedPositions", "SinusoidalPositions"];

    /// <summary>Behind these they stand first.</summary>
    private static readonly string[] PutFirst = ["Conv1d", "Conv2d", "Conv3d", "ConvTranspose2d", "MaxPool1d", "MaxPool2d", "AvgPool1d", "AvgPool2d", "AdaptiveAvgPool1d", "AdaptiveAvgPool2d", "Upsample"];

    /// <summary>Behind these they stand where they stood.</summary>
    private static readonly string[] LeaveChannels = ["ReLU", "ReLU6", "LeakyReLU", "ELU", "GELU", "SiLU", "Mish", "Hardswish", "Softplus", "Sigmoid", "Tanh", "PReLU", "Softmax", "LogSoftmax", "Normalize", "Identity", "Dropout", "Dropout1d", "Dropout2d", "BatchNorm", "LayerNorm", "GroupNorm", "InstanceNorm", "Add", "Multiply", "Concat", "Skip"];

    /// <summary>Words that change the shape, or join shapes, come more often than functions of each value.</summary>
    public static IEnumerable<string> Often => ["Linear", "Flatten", "Embedding", "AdaptiveAvgPool2d", "Add", "Multiply", .. Enumerable.Repeat(new[] { "Conv2d", "Conv1d", "Conv3d", "ConvTranspose2d", "MaxPool2d", "AvgPool2d", "Concat", "Skip", "Use", "Use", "Skip", "Conv2d" }, 3).SelectMany(words => words)];

    // ---- What the language demands and torch does not -----------------------------------------------------------

    private static void Floats(Tensor x) => Demand(x.dtype == ScalarType.Float32, "ids count nothing, so nothing calculates with them; torch would");

    private static void OneKind(Tensor[] joined)
    {
        if (joined.Any(value => value.dtype != ScalarType.Int64))
            foreach (var value in joined)
                Floats(value);
    }

    private static void Rank(Tensor x, int least, int most) => Demand(x.dim() >= least && x.dim() <= most, "axis 0 is the batch; torch also takes one example without it");

    private static void SameShape(Tensor x, Tensor other) => Demand(x.shape.SequenceEqual(other.shape), "what is added has the same shape; torch would spread sizes of 1");

    // torch 2.10 takes a stride of 0 for some shapes, and kernels of 0.
    private static void Positive(params long[] sizes) => Demand(sizes.All(size => size >= 1), "kernels, strides and dilations are at least 1");

    private static long NotTheBatch(Tensor x, long axis)
    {
        Demand(axis != 0 && axis != -x.dim(), "rows of a batch have nothing to do with each other");
        return axis;
    }

    // ---- Kinds --------------------------------------------------------------------------------------------------

    private static bool Bias(FuzzOperation o) => o.Option("Bias") is null;

    private static long NewAxis(Tensor x, long axis)
    {
        Demand(axis != 0 && axis != -x.dim() - 1, "the batch stays in front");
        return axis;
    }

    private static FuzzWord Channels(string word, int rank) => new(d => d.HasFloats && d.Rank == rank ? new(word, d.Real(0, 0.9)) : null, (at, o, x) =>
    {
        Floats(x);
        Rank(x, rank, rank);
        Demand(at.Known(o.Arguments[0]) is >= 0 and <= 1, "p is a probability; torch looks at it only in training");
        return x;
    });

    private static FuzzWord Reduction(string word, Func<Tensor, long, bool, Tensor> reduce) => new(d => d.HasFloats && d.Rank >= 2 ? new(word, Argument.Of(d.Axis())) { Options = d.Options(("KeepDim", Argument.Of(true), 0.4)) } : null, (at, o, x) =>
    {
        Floats(x);
        return reduce(x, NotTheBatch(x, at.Whole(o.Arguments[0])), o.Option("KeepDim") is not null);
    });

    private static FuzzWord Recurrent(string word, Func<Interpreter, FuzzOperation, Tensor, long, long, bool, Tensor> read, params (string, Argument, double)[] options) =>
        new(d => d.HasFloats && d.Rank == 3 ? new(word, d.Whole(1, 5)) { Options = d.Options([("Layers", d.Whole(1, 2), 0.3), ("Bidirectional", Argument.Of(true), 0.3), ("Bias", Argument.Of(false), 0.3), .. options]) } : null, (at, o, x) =>
        {
            Floats(x);
            Rank(x, 3, 3);
            return read(at, o, x, AtLeastOne(at.Whole(o.Arguments[0]), "the size of the state"), AtLeastOne(at.Whole(o.Option("Layers"), 1), "the number of layers"), o.Option("Bidirectional") is not null);
        });

    // By hand, from the formula: scores, softmax, sums.
    private static Tensor Attention(Interpreter at, FuzzOperation o, Tensor x)
    {
        Floats(x);
        Rank(x, 3, 3);
        var memory = o.Option("Memory") is { } named ? at.Wire(named.Text["nameof(".Length..^1]) : x;
        Floats(memory);
        Rank(memory, 3, 3);
        long heads = AtLeastOne(at.Whole(o.Arguments[0]), "the number of heads"), features = at.Made(x.shape[2]), keys = at.Made(memory.shape[2]);
        Demand(features % heads == 0, "heads divide the features, as PyTorch's module demands");
        var weights = features == keys ? at.Parameter(3 * features, features).chunk(3, 0) : [at.Parameter(features, features), at.Parameter(features, keys), at.Parameter(features, keys)];
        var biases = Bias(o) ? at.Parameter(3 * features).chunk(3, 0) : null;
        var output = at.Parameter(features, features);
        var outputBias = Bias(o) ? at.Parameter(features) : null;
        Tensor Split(Tensor value, int which)
        {
            var mapped = value.matmul(weights[which].t());
            return (biases is null ? mapped : mapped + biases[which]).reshape(value.shape[0], value.shape[1], heads, features / heads).transpose(1, 2);
        }
        var scores = Split(x, 0).matmul(Split(memory, 1).transpose(-2, -1)) / Math.Sqrt((double)features / heads);
        if (o.Option("Causal") is not null)
            scores = scores.masked_fill(ones(x.shape[1], memory.shape[1], dtype: ScalarType.Bool).triu(1), double.NegativeInfinity);
        var seen = F.softmax(scores, -1).matmul(Split(memory, 2)).transpose(1, 2).flatten(2).matmul(output.t());
        return outputBias is null ? seen : seen + outputBias;
    }

    private static FuzzWord Each(string word, Func<Tensor, Tensor> function) => new(d => d.HasFloats ? new(word) : null, (_, _, x) =>
    {
        Floats(x);
        return function(x);
    });

    private static FuzzWord Softmax(string word, Func<Tensor, long, Tensor> function) => new(d => d.HasFloats && d.Rank >= 2 ? new(word) { Options = d.Options(("Axis", Argument.Of(d.Axis()), 0.5)) } : null, (at, o, x) =>
    {
        Floats(x);
        Demand(x.dim() >= 2, "axis 0 is the batch");
        long along = NotTheBatch(x, o.Option("Axis") is { } axis ? (long)axis.Values[0](at.World) : -1);
        at.Softens(x, along);
        return function(x, along);
    });

    private static FuzzWord Pool(string word, Func<Tensor, long, long, long, Tensor> function) => new(d => d.HasFloats && d.Rank == 3 ? new(word, d.Whole(1, 3)) { Options = d.Options(("Stride", d.Whole(1, 3), 0.4), ("Padding", d.Whole(0, 1), 0.3)) } : null, (at, o, x) =>
    {
        Floats(x);
        Rank(x, 3, 3);
        long kernel = at.Whole(o.Arguments[0]), stride = at.Whole(o.Option("Stride"), kernel), padding = at.Whole(o.Option("Padding"));
        Positive(kernel, stride);
        return function(x, kernel, stride, padding);
    });

    private static FuzzWord PoolImage(string word, Func<Tensor, (long, long), (long, long), (long, long), Tensor> function) => new(d => d.HasFloats && d.Rank == 4 ? new(word, OneOrBoth(d, 1, 3)) { Options = d.Options(("Stride", OneOrBoth(d, 1, 3), 0.4), ("Padding", OneOrBoth(d, 0, 1), 0.3)) } : null, (at, o, x) =>
    {
        Floats(x);
        Rank(x, 4, 4);
        (long, long) Both(Argument? a, (long, long) otherwise) => (at.Whole(a, otherwise.Item1), at.Whole(a, otherwise.Item2, 1));
        var kernel = Both(o.Arguments[0], (1, 1));
        var (stride, padding) = (Both(o.Option("Stride"), kernel), Both(o.Option("Padding"), (0, 0)));
        Positive(kernel.Item1, kernel.Item2, stride.Item1, stride.Item2);
        return function(x, kernel, stride, padding);
    });

    private static Argument OneOrBoth(Draft draft, int low, int high) => draft.R.Chance(0.2) ? Argument.Pair(draft.R.Next(low, high + 1), draft.R.Next(low, high + 1)) : draft.Whole(low, high);

    private static FuzzWord Merge(string word, Func<Tensor, IEnumerable<Tensor>, Tensor> join) => new(d => d.HasFloats && d.Wire() is { } first ? new(word) { Wires = d.R.Chance(0.25) && d.Wire() is { } second ? [first, second] : [first] } : null, (at, o, x) =>
    {
        Floats(x);
        var wires = o.Wires.Select(at.Wire).ToArray();
        foreach (var wire in wires)
            Floats(wire);
        return join(x, wires);
    });
}
