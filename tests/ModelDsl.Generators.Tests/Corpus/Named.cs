using System;
using System.Linq;
using Named.Elsewhere;
using ModelDsl;
using static Named.Plans.Audio;
using Sight = Named.Plans.Vision;

namespace Named.Elsewhere
{
    public static class Remote
    {
        public const int Base = 8;

        public static int Wide(int value) => value * 2;
    }
}

namespace Named
{
    public static class Plans
    {
        public static class Vision
        {
            public const int Widest = 64;

            public static readonly int Least = 8;

            public static readonly int[] Widths = [8, 16, 32];

            public static int Even(int i) => Twice(i);

            private static int Twice(int i) => 2 * i;

            public enum Kind
            {
                Plain,
                Wide,
            }
        }

        public static class Audio
        {
            public const int Most = 40;

            public static readonly int[] Bands = [10, 20];

            public static int Third(int value) => value / 3;
        }
    }

    public static class Halves
    {
        public static int Halved(this int value) => value / 2;

        public static int Halved(this int value, int times) => value >> times;
    }

    public record struct PlanRow(int Width, int Depth)
    {
        public readonly int Total => Width * Depth;
    }

    public static class Sensor
    {
        public const int Channels = 12;

        public static int Features => 2 * Channels;
    }

    public static class Rounding
    {
        public static int Up(int value) => Up(value, 8);

        public static int Up(int value, int by) => (value + by - 1) / by * by;
    }

    public record PlanPart(int Width, double Rate = 0.5, int Depth = 2);

    /// <summary>Constants, lists and methods by every name that C# has for them. Each size is one that is known where the block is used, or its result had none.</summary>
    [Block]
    public partial class OfNames
    {
        [Argument]
        public partial int I { get; }

        [Argument]
        public partial int Width { get; }

        private int Nested => Math.Min(Width, Plans.Vision.Widest) + Plans.Vision.Least + Plans.Vision.Widths[I] + Plans.Vision.Even(I + 2) + (I == (int)Plans.Vision.Kind.Plain ? 8 : 16);

        private int Cast => (Plans.Vision.Kind)I switch { Plans.Vision.Kind.Plain => 8, _ => 16 };

        [Input]
        public partial Layer X { get; }

        [Conv2d(nameof(Cast), 3), ReLU, Conv2d(nameof(Nested), 3)]
        public partial Layer Y { get; }
    }

    [Block]
    public partial class OfUsings
    {
        [Argument]
        public partial int I { get; }

        [Argument]
        public partial int Width { get; }

        private int Qualified => Sensor.Channels + Sensor.Features + Rounding.Up(Width) + Rounding.Up(I, 4) + Named.Plans.Vision.Widest + global::Named.Plans.Vision.Widths[1];

        private int Imported => Sight.Widths[I] + Math.Min(Most, Bands[I]) + Third(Width) + Remote.Wide(I) + Elsewhere.Remote.Base + Width.Halved();

        [Input]
        public partial Layer X { get; }

        [Conv2d(nameof(Qualified), 3), ReLU, Conv2d(nameof(Imported), 3)]
        public partial Layer Y { get; }
    }

    [Block]
    public partial class OfTables
    {
        private static readonly (int Planes, int Kernel)[] Plan = [(16, 3), (32, 5), (64, 7)];
        private static readonly PlanRow[] Rows = [new(16, 1), new PlanRow(24, 2)];
        private static readonly PlanPart[] Parts = [new(16), new(Rate: 0.25, Width: 48)];
        private static readonly int[][] Lists = [[1, 2, 3], [4, 5]];
        private const string Letters = "abc";
        private static readonly string[] Labels = ["cat", "dog", "owl"];

        [Argument]
        public partial int I { get; }

        [Argument]
        public partial int Width { get; }

        private int Tabled => Plan[I].Planes + Plan[1].Kernel + Rows[I].Width + Parts[1].Width + Plan.Length + Labels.Length + Rows[^1].Depth + Parts[I].Depth + Letters.Length + Lists[I][1] + Lists[1][I] + Lists[I].Length;

        private int Bits => (Width + 7 & ~7) + (Width & 7) + (I == 1 ^ Width > 20 ? 16 : 8) + (int)Math.Truncate(Width * 0.75) + (int)(Width * Math.Pow(0.5, 1));

        [Input]
        public partial Layer X { get; }

        [Conv2d(nameof(Bits), 3), ReLU, Conv2d(nameof(Tabled), 3)]
        public partial Layer Y { get; }
    }

    /// <summary>A size that a method gives as a part of a tuple, or a record.</summary>
    [Block]
    public partial class OfParts
    {
        private static readonly PlanRow[] Rows = [new(16, 1), new(24, 2), new(40, 3)];

        [Argument]
        public partial int I { get; }

        private PlanRow PlanRow => Rows[I];

        private int Wide => PlanRow.Width + PlanRow.Total + Shape(I).Width;

        private int Deep
        {
            get
            {
                var (width, depth) = PlanRow.Depth > 1 ? (PlanRow.Width, 2) : (8, 3);
                return width * depth / Greatest(PlanRow.Width, 16);
            }
        }

        private static (int Width, double Rate) Shape(int i) => i switch
        {
            0 => (8, 0.5),
            1 => (12, 0.25),
            _ => (16, 0.75),
        };

        private static int Greatest(int a, int b) => b == 0 ? a : Greatest(b, a % b);

        [Input]
        public partial Layer X { get; }

        [Conv2d(nameof(Wide), 3), ReLU, Conv2d(nameof(Deep), 3)]
        public partial Layer Y { get; }
    }

    public sealed record Preset(int Width, double Rate, int Depth = 3);

    public static class Presets
    {
        public static readonly Preset Large = new(64, 0.5), Small = new(Width: 16, Rate: 0.25);

        public static (int Width, int Heads) Base { get; } = (24, 4);
    }

    /// <summary>Loops, as what they leave; a parameter that hides a constant; one record or tuple; the whole of a list.</summary>
    [Block]
    public partial class OfLoops
    {
        private const int Width = 5;
        private static readonly int[] Widths = [8, 16, 24, 32];
        private static readonly (int Planes, int Kernel)[] Plan = [(16, 3), (32, 5), (64, 7)];

        [Argument]
        public partial int I { get; }

        private int Looped
        {
            get
            {
                int width = I + 1;
                for (int k = 0; k < I; k++)
                    width *= 3;
                return width;
            }
        }

        private int Doubled
        {
            get
            {
                int width = 3;
                while (width < 5 * I + 9)
                    width <<= 1;
                return width;
            }
        }

        private int Picked
        {
            get
            {
                int sum = 0;
                for (int k = Widths.Length - 1; k >= 0; k--)
                {
                    if (k % 2 == 0)
                        sum += Widths[k];
                    else
                        sum++;
                }
                foreach (int width in Widths)
                    sum += width / 8;
                var (planes, kernel) = Plan[I];
                return sum + planes * kernel;
            }
        }

        private int Called => Grown(7, I + 1) + Grown(Width) + Presets.Large.Width + Presets.Small.Depth + (int)(Presets.Small.Rate * 8) + Presets.Base.Heads;

        private int Summed => Widths.Sum() + Widths.Max() - Widths.Min() + Widths.First() + Widths.Last();

        private int Shadowed
        {
            get
            {
                int width = 3;
                return Widths.Sum(width => width) + width + (new[] { true, false, true }[I] ? 1 : 2);
            }
        }

        private int Rounded => (int)Math.Round(2.5 * (I + 1), MidpointRounding.AwayFromZero) + (int)Math.Round(2.5) + Convert.ToInt32(3.5 * (I + 1)) + (int)Math.Truncate(7.5 * (I + 1)) + (int)Math.Log10(1000 + I) + (int)Math.Exp(I);

        [Input]
        public partial Layer X { get; }

        [Linear(nameof(Looped)), ReLU, Linear(nameof(Doubled)), ReLU, Linear(nameof(Picked)), ReLU, Linear(nameof(Called)), ReLU, Linear(nameof(Summed)), ReLU, Linear(nameof(Shadowed)), ReLU, Linear(nameof(Rounded))]
        public partial Layer Y { get; }

        [Concat(nameof(X))]
        public partial Layer All { get; }

        private static int Grown(int Width, int Times = 2)
        {
            int grown = 0;
            for (int k = 0; k < Times; k++)
                grown += Width;
            return grown;
        }
    }

    [Model]
    public partial class OfAllLoops
    {
        [Range(0, 2, Default = 1)]
        public partial int I { get; }

        [Input(10)]
        public partial Layer X { get; }

        [Use<OfLoops>(nameof(I)), ReLU, Linear(10)]
        public partial Layer Y { get; }
    }

    public readonly record struct Spec(int Channels, int Kernel);

    public static class Specs
    {
        public static readonly Spec[] All = [new(16, 3), new(24, 3), new(40, 5)];

        public static readonly double[] Drops = [0.1, 0.2];

        public static double Factor(int variant) => variant switch { 0 => 0.75, 1 => 1.0, 2 => 1.25, _ => throw new ArgumentOutOfRangeException(nameof(variant)) };
    }

    /// <summary>Methods as they are written: ways that nobody comes to, branches that return and branches that do not, loops that are left, parameters that are set.</summary>
    [Block]
    public partial class OfBodies
    {
        private static readonly int[] Widths = [8, 16, 24, 32];
        private static readonly (int Planes, int Kernel)[] Plan = [(16, 3), (32, 5), (64, 7)];

        [Argument]
        public partial int I { get; }

        private double Drop => I < Specs.Drops.Length ? Specs.Drops[I] : 0.3;

        private int Guarded => (int)(100 * Drop) + (int)(32 * Specs.Factor(I)) + (I == 0 ? 8 : 8 + 8 * (int)Math.Log2(I) + (int)(16.0 / I));

        private int Branched => For(I) + Mixed(I) + this.Helper(I) + OfBodies.Plus(I);

        private int Set => new[] { 8, 16, 24 }[I] + (int)(2 * new[] { 1, 2.5, 3 }[I]) + Math.Sign(I) + Aligned(30 + I) + Bits(I + 5) + Divisor(12 + 4 * I) + Left(I) + Or(I) + Or(I, 5);

        private int Taken
        {
            get
            {
                var (channels, kernel) = Specs.All[I];
                (int planes, int size) = Plan[1];
                (var wide, _) = Plan[I];
                (channels, kernel) = (kernel, channels);
                var row = Plan[I];
                return channels * 8 + kernel + planes + size + wide + row.Kernel + Plan.Max(one => one.Kernel) + Widths.Sum(width => width / 2);
            }
        }

        private int Switched
        {
            get
            {
                int width = 1;
                switch (I)
                {
                    case 0:
                        width = 5;
                        break;
                    case 1:
                    case 2:
                        width += 6;
                        break;
                    default:
                        return 3;
                }
                do
                    width += 7;
                while (width < 20);
                return width + I switch { 0 => 8, var n => 64 / n } + I switch { 0 when width > 99 => 8, 0 => 16, var other when other > 1 => other * 24, _ => 3 };
            }
        }

        [Input]
        public partial Layer X { get; }

        [Linear(nameof(Guarded)), ReLU, Dropout(nameof(Drop)), Linear(nameof(Branched)), ReLU, Linear(nameof(Set)), ReLU, Linear(nameof(Taken)), ReLU, Linear(nameof(Switched))]
        public partial Layer Y { get; }

        private int Helper(int value) => value * 8 + 8;

        private static int Plus(int value) => value + 3;

        private static int For(int level)
        {
            if (level == 0)
                return 16;
            else if (level < 2)
                return 32;
            return 64;
        }

        private static int Mixed(int level)
        {
            int y = 3;
            if (level == 1)
                return 1;
            else
                y += 1;
            if (level == 2)
            {
                y *= 2;
                if (y > 100)
                    return 5;
            }
            return y;
        }

        private static int Aligned(int channels, int divisor = 8)
        {
            channels += divisor / 2;
            return channels / divisor * divisor;
        }

        private static int Bits(int value)
        {
            int bits = 0;
            while (value > 1)
            {
                value >>= 1;
                bits++;
            }
            return bits;
        }

        private static int Divisor(int channels)
        {
            for (var groups = 8; groups > 1; groups /= 2)
            {
                if (channels % groups == 0)
                    return groups;
            }
            return 1;
        }

        private static int Left(int count)
        {
            int sum = 0;
            for (int g = 0; g < 6; g++)
            {
                if (g > count + 1)
                    break;
                sum += g;
            }
            foreach (int width in Widths)
                if (width > 10 * count)
                    return sum + width;
            return sum;
        }

        private static int Or(int value, int? other = null) => other.HasValue ? other.Value + value : 9;
    }

    [Model]
    public partial class OfAllBodies
    {
        [Range(0, 2, Default = 1)]
        public partial int I { get; }

        [Input(10)]
        public partial Layer X { get; }

        [Use<OfBodies>(nameof(I)), ReLU, Linear(10)]
        public partial Layer Y { get; }
    }

    [Model]
    public partial class OfAllNames
    {
        [Choice(24, 48)]
        public partial int Width { get; }

        [Choice(0, 1)]
        public partial int I { get; }

        [Input(3, 32, 32)]
        public partial Layer Image { get; }

        [Use<OfNames>(nameof(I), nameof(Width)), ReLU, Use<OfUsings>(nameof(I), nameof(Width)), ReLU, Use<OfTables>(nameof(I), nameof(Width)), ReLU, Use<OfParts>(nameof(I)), Flatten, Linear(10)]
        public partial Layer Digit { get; }
    }

    /// <summary>ResNet's stages by a block whose shortcut is what flows on: behind the first each repetition is alike.</summary>
    [Block]
    public partial class ShortcutFirst
    {
        [Argument]
        public partial int Width { get; }

        [Argument(1)]
        public partial int Stride { get; }

        private bool Projects => (Stride, X.Channels) != (1, Width);

        [Input]
        public partial Layer X { get; }

        [Conv2d(nameof(Width), 3, Stride = nameof(Stride), Padding = 1, Bias = false), BatchNorm, ReLU, Conv2d(nameof(Width), 3, Padding = 1, Bias = false), BatchNorm]
        public partial Layer Residual { get; }

        [From(nameof(X)), Conv2d(nameof(Width), 1, Stride = nameof(Stride), Bias = false, When = nameof(Projects)), BatchNorm(When = nameof(Projects))]
        public partial Layer Shortcut { get; }

        [Add(nameof(Residual)), ReLU]
        public partial Layer Y { get; }
    }

    [Block]
    public partial class ShortcutStage
    {
        [Argument]
        public partial int Width { get; }

        [Argument(1)]
        public partial int Stride { get; }

        [Argument(1)]
        public partial int Others { get; }

        [Input]
        public partial Layer X { get; }

        [Use<ShortcutFirst>(nameof(Width), nameof(Stride)), Use<ShortcutFirst>(nameof(Width), Repeat = nameof(Others))]
        public partial Layer Y { get; }
    }

    [Model]
    public partial class ShortcutNet
    {
        [Input(3, 64, 64)]
        public partial Layer Photo { get; }

        [Conv2d(64, 7, Stride = 2, Padding = 3), ReLU, Use<ShortcutStage>(64, 1, 2), Use<ShortcutStage>(128, 2, 3), Use<ShortcutStage>(256, 2, 5), Use<ShortcutStage>(512, 2, 2)]
        public partial Layer Maps { get; }

        // Proven only if each size is known.
        [Flatten, Linear(10)]
        public partial Layer Digit { get; }
    }

    /// <summary>What a block makes of a real number from a list is a size.</summary>
    [Block]
    public partial class GrownBy
    {
        [Argument]
        public partial double Ratio { get; }

        private int Hidden => (int)(X.Features * Ratio);

        [Input]
        public partial Layer X { get; }

        [Linear(nameof(Hidden)), GELU]
        public partial Layer Y { get; }
    }

    [Model]
    public partial class GrownByList
    {
        private static readonly double[] Ratios = [4.0, 2.0, 4.0];

        [Range(0, 2, Default = 0)]
        public partial int Level { get; }

        private double Ratio => Ratios[Level];

        [Input(10)]
        public partial Layer Row { get; }

        [Linear(64), ReLU, Use<GrownBy>(nameof(Ratio)), Linear(3)]
        public partial Layer Kind { get; }
    }

    /// <summary>What is nested sees the static numbers around it by their own names.</summary>
    public static partial class Around
    {
        private static readonly int Width = 48;

        private static int Half => Width / 2;

        private static double Rate => 0.2;

        [Block]
        public partial class Nested
        {
            private static int Wide => Width + Half;

            [Input]
            public partial Layer X { get; }

            [Linear(nameof(Wide)), ReLU]
            public partial Layer Y { get; }
        }

        [Model]
        public partial class NestedNet
        {
            private static double Drop => Rate;

            private static int Hidden => 2 * Width;

            [Input(8)]
            public partial Layer Row { get; }

            [Linear(nameof(Hidden)), ReLU, Dropout(nameof(Drop)), Use<Nested>, Linear(1)]
            public partial Layer Price { get; }
        }
    }

    /// <summary>EfficientNet's compound scaling, Tan and Le 2019, arXiv:1905.11946: powers of a searched whole number.</summary>
    [Model]
    public partial class CompoundScaled
    {
        private const double Alpha = 1.2, Beta = 1.1;

        public record struct Row(int Width, int Depth);

        private static readonly System.Collections.Generic.List<Row> Rows = [new(16, 1), new(24, 2), new(40, 2)];

        private static readonly System.Collections.Generic.List<int> Kernels = new() { 3, 3, 5 };

        [Range(0, 3)]
        public partial int Phi { get; }

        private double DepthFactor => Math.Pow(Alpha, Phi);

        private double WidthFactor => Math.Pow(Beta, Phi);

        private int Width(int row) => Rounded(Rows[row].Width * WidthFactor);

        private int Depth(int row) => (int)Math.Ceiling(Rows[row].Depth * DepthFactor);

        private static int Rounded(double channels, int divisor = 8, int? least = null)
        {
            int value = Math.Max(least ?? divisor, (int)(channels + divisor / 2) / divisor * divisor);
            return value < 0.9 * channels ? value + divisor : value;
        }

        private int First => Width(0);

        private int Second => Width(1);

        private int Times => Depth(2);

        private int Kernel => Kernels[^1];

        [Input(3, 32, 32)]
        public partial Layer Photo { get; }

        [Conv2d(nameof(First), 3, Padding = 1), ReLU, Conv2d(nameof(Second), nameof(Kernel), Padding = 2), ReLU]
        public partial Layer Maps { get; }

        [Use<ShortcutFirst>(24, Repeat = nameof(Times))]
        public partial Layer Deep { get; }

        // Proven only if each size is known.
        [Flatten, Linear(10)]
        public partial Layer Digit { get; }
    }
}

/// <summary>A number called as what the generated code of a block calls.</summary>
[Block]
public partial class CheckedNumber
{
    [Argument]
    public partial int Width { get; }

    private int Checked => 2 * Width;

    [Input]
    public partial Layer X { get; }

    [Conv2d(nameof(Checked), 3, Padding = 1), ReLU, MaxPool2d(2)]
    public partial Layer Y { get; }
}

[Model, AdamW]
public partial class UsesCheckedNumber
{
    [Input(3, 8, 8)]
    public partial Layer Image { get; }

    [Use<CheckedNumber>(8), Flatten, Linear(3), CrossEntropyLoss]
    public partial Layer Kind { get; }
}
