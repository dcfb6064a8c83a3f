using System;
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

    [Model]
    public partial class OfAllNames
    {
        [Choice(24, 48)]
        public partial int Width { get; }

        [Choice(0, 1)]
        public partial int I { get; }

        [Input(3, 32, 32)]
        public partial Layer Image { get; }

        [Use<OfNames>(nameof(I), nameof(Width)), ReLU, Use<OfUsings>(nameof(I), nameof(Width)), ReLU, Use<OfTables>(nameof(I), nameof(Width)), Flatten, Linear(10)]
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
