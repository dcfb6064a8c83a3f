namespace ModelDsl.Generators.Tests;

/// <summary>Bodies of methods as people write them, all of which are followed.</summary>
internal static class FollowedBodies
{
    /// <summary>Tuples and records, and what returns them.</summary>
    public const string Records = """
        public enum Size { Tiny, Small, Base, Large }
        public readonly record struct Coef(double Width, double Depth, int Res)
        {
            public int Channels(int b) => (int)(b * Width);
            public int Double => 2 * Res;
            public int Area { get { int r = Res; return r * r; } }
        }
        public record Spec(int Width, int Depth = 2, bool Deep = false);
        public class Opt { public int Width { get; init; } = 16; public double Rate { get; init; } public required int Depth { get; init; } }
        public static class P
        {
            public static readonly Coef[] Table = [new(1.0, 1.0, 10), new(1.25, 1.1, 12), new(1.5, 1.4, 14), new(2, 1.8, 16)];
            public static readonly Spec One = new(48, Deep: true);
            public static Coef Of(int i) => Table[i];
            public static Coef By(Size s) => s switch { Size.Tiny => new(0.5, 1, 3), Size.Small => new Coef(0.75, 1, 5), Size.Base => Table[2], _ => throw new ArgumentException() };
            public static (int Width, int Depth) Pair(int i) => i > 1 ? (64, 3) : (32, 2);
            public static (double Width, int Depth) Real(int i) => i > 1 ? (6, 3) : (3, 2);
            public static (int W, int D) Body(int i) { int w = 8 << i; if (i == 0) return (w, 1); return (w + 1, i); }
            public static (int, int) Plain(int i) => (i + 1, i * 2);
            public static Coef Best => Table[^1];
            public static readonly Opt[] Opts = [new() { Depth = 2 }, new() { Width = 32, Depth = 3, Rate = 0.5 }, new Opt { Depth = 7, Width = 5 }, new() { Depth = 1, Rate = 1 }];
            public static readonly Opt Only = new() { Depth = 9, Rate = 2 };
            public static Coef Scale(this Size s) => Table[(int)s];
            public static int Wide(this Coef c, int i) => c.Res + i;
        }
        public static partial class Bodies
        {
            static readonly (int W, int D)[] Plan = [(3, 1), (5, 2), (7, 4), (9, 8)];
            static Coef Row(int i) => P.Table[i];
            static (int A, int B) Own(int i) => Plan[i];
            static Coef Chosen(int i) => i switch { 0 => P.Of(1), 1 => Row(2), _ => P.Best };
            public static int F0(int I) => P.Of(I).Res;
            public static int F1(int I) => (int)(32 * P.Of(I).Width);
            public static int F2(int I) => P.By((Size)Math.Min(I, 2)).Res;
            public static int F3(int I) => P.Pair(I).Width * P.Pair(I).Depth;
            public static int F4(int I) => (int)(P.Real(I).Width / 2 * 10);
            public static int F5(int I) => P.Body(I).W + P.Body(I).D;
            public static int F6(int I) { var (w, d) = P.Body(I); return w * d; }
            public static int F7(int I) { var (a, b) = P.Plain(I); return a + 3 * b; }
            public static int F8(int I) => P.Best.Res + I;
            public static int F9(int I) { var c = P.Of(I); return (int)(c.Width * c.Res); }
            public static int F10(int I) { Coef c = P.Table[I]; return (int)Math.Round(c.Depth * 10); }
            public static int F11(int I) { Coef c = new(2, 1, 3); if (I > 1) c = P.Of(I); return c.Res; }
            public static int F12(int I) => Row(I).Channels(24);
            public static int F13(int I) => P.Table[I].Double + P.Table[I].Area;
            public static int F14(int I) => Own(I).A - Own(I).B;
            public static int F15(int I) => Chosen(I).Res;
            public static int F16(int I) { var (w, d) = I switch { 0 => (1, 2), 1 => (3, 4), _ => Plan[I] }; return 10 * w + d; }
            public static int F17(int I) { (int w, double r) = I > 2 ? (5, 1) : (6, 3); return w + (int)(r / 2 * 10); }
            public static int F18(int I) { var p = I > 1 ? (Width: 4, Depth: 5) : (Width: 7, Depth: 6); return p.Width * p.Depth; }
            public static int F19(int I) { int s = 0; foreach (var (w, d) in Plan) s += w * d; return s + I; }
            public static int F20(int I) { int s = 0; foreach ((int w, int d) in Plan) { if (d > I) break; s += w; } return s; }
            public static int F21(int I) { foreach (var (w, d) in Plan) if (d > I) return w; return 99; }
            public static int F22(int I) => P.One.Width + P.One.Depth + (P.One.Deep ? I : 0);
            public static int F23(int I) => P.Opts[I].Width * P.Opts[I].Depth;
            public static int F24(int I) => (int)(P.Opts[I].Rate * 10) + P.Only.Depth + (int)P.Only.Rate + P.Only.Width;
            public static int F25(int I) => ((Size)I).Scale().Res;
            public static int F26(int I) => P.Table[I].Wide(I);
            public static int F27(int I) { (int W, double D) t = (I, 3); return (int)(t.D / 2 * 10) + t.W; }
            public static int F28(int I) { (double W, int D) t = Plan[I]; return (int)(t.W / 2 * 10) + t.D; }
            public static int F29(int I) { var s = new Spec(I, 4); return s.Width * s.Depth; }
            public static int F30(int I) { Spec s = new(I + 1); return s.Width * s.Depth; }
            public static int F31(int I) { Size s = I > 1 ? Size.Base : Size.Tiny; return s == Size.Base ? 5 : 3; }
            public static int F32(int I) { int s = 0; foreach (var row in P.Table) s += row.Res; return s - I; }
            public static int F33(int I) { int s = 0; foreach (Coef row in P.Table) s += row.Double; return s - I; }
            public static int F34(int I) => P.Table.Sum(row => row.Res) + P.Table.Max(row => row.Double) + I;
            public static int F35(int I) => (I > 1 ? P.Best : P.Of(0)).Res;
            public static int F36(int I) { var (w, _, r) = P.Of(I); return (int)(w * r); }
            public static int F37(int I) { var (w, d) = (P.Pair(I).Width, I); (w, d) = (d, w); return 2 * w + d; }
        }
        """;

    /// <summary>What methods of records are called with and give, what is made in two steps, and overloads.</summary>
    public const string Overloads = """
        public readonly record struct Plan(int Stem, double Scale)
        {
            public int Times(int k, int plus = 0) => k * Stem + plus;
            public int Scaled(double factor = 0.5) => (int)(Stem * factor / 2);
            public (int First, int Second) Widths(int factor) => (Stem * factor, Stem + factor);
            public (int, int) Pair => (Stem, 2 * Stem);
            public Plan Doubled => new(2 * Stem, Scale / 2);
            public Plan By(int k) => new(k * Stem, Scale) ;
            public int Depth { get; init; } = 3;
        }
        public record Setting(int Width, int Depth = 2) { public double Drop { get; init; } = 0.5; public bool Deep { get; init; } }
        public static class S
        {
            public static readonly Plan Small = new(24, 0.75);
            public static readonly Plan[] All = [new(8, 1.5), new(16, 1.25) { Depth = 5 }, Small, Small with { Stem = 48 }];
            public static readonly Setting Wide = new(256) { Drop = 0.25, Deep = true };
            public static readonly Setting Changed = Wide with { Depth = 7 };
            public static readonly Setting[] Settings = [new(1), new(2) { Drop = 0.75 }, new(3, 4) { Width = 9 }, new(4, Depth: 5) { Deep = true }];
        }
        public static partial class Bodies
        {
            static int DivCeil(int a, int b) => (a + b - 1) / b;
            static int DivCeil(double a, double b) => (int)Math.Ceiling(a / b) + 100;
            static int Up(int a) => a + 1;
            static int Up(double a) => (int)(a * 10);
            const double Half = 0.5;
            public static int F0(int I) => DivCeil(7, 2) + DivCeil(7.0, 2) + I;
            public static int F1(int I) => DivCeil(3, 1.5) * I + Up(2);
            public static int F2(int I) => Up(Half) + Up(3) + Up(0.5) + I;
            public static int F3(int I) => S.Small.Times(I, plus: 2) + S.Small.Times(plus: 1, k: I) + S.Small.Times(I);
            public static int F4(int I) => S.Small.Scaled(factor: 2) + S.Small.Scaled() + S.All[I].Scaled(3);
            public static int F5(int I) => S.Small.Widths(I).First - S.Small.Widths(I).Second;
            public static int F6(int I) { var (_, second) = S.All[I].Widths(2); return second; }
            public static int F7(int I) => S.All[I].Pair.Item1 + S.Small.Pair.Item2;
            public static int F8(int I) => S.Small.Doubled.Stem + (int)(S.All[I].Doubled.Scale * 16);
            public static int F9(int I) => S.Small.By(I).Times(2) + S.Small.By(2).Stem;
            public static int F10(int I) => (int)(S.Wide.Drop * 8) + S.Wide.Width + (S.Wide.Deep ? I : 0) + S.Wide.Depth;
            public static int F11(int I) => S.Settings[I].Width * S.Settings[I].Depth + (int)(S.Settings[I].Drop * 4) + (S.Settings[I].Deep ? 1 : 0);
            public static int F12(int I) => S.Changed.Depth + S.Changed.Width + (int)(S.Changed.Drop * I * 4);
            public static int F13(int I) { var s = S.Wide with { Width = I }; return s.Width + s.Depth; }
            public static int F14(int I) => S.All[1].Depth + S.All[0].Depth + S.All[I].Stem;
            public static int F15(int I) { var (a, b) = S.Small.Pair; return a * I + b; }
            public static int F16(int I) { (int first, int second) = S.Small.Widths(factor: I); return first + 2 * second; }
            public static int F17(int I) { var x = 8; for (int i = 0; i < I + 3; i++) x = x * 2; return x; }
            public static int F18(int I) { var x = 99.0; for (int i = 0; i < I + 3; i++) x = (int)x / 2; return (int)(x / 2 * 10); }
            public static int F19(int I) { var size = 64 + I; var pads = 0; for (var i = 0; i < 6; i++) { pads = pads + size % 2; size = (size + 1) / 2; } return 10 * size + pads; }
            public static int F20(int I) => (I - 1) switch { < -1 => throw new ArgumentException(), 0 => 8, > 7 => throw new ArgumentException(), _ => 16 };
            static int Pad(int kernel, int? padding = null) => padding is int given ? given : kernel / 2;
            static int Grouped(int width, int? groups) { if (groups is { } some && width % some == 0) return some; return 1; }
            static int Heads(int width) => width % 8 == 0 ? 8 : 4;
            public static int F22(int I) => Pad(5) + Pad(6, 3) + Pad(I + 2) + Pad(2, padding: 0);
            public static int F23(int I) => Grouped(12, 4) + Grouped(I * 8, 3) + Grouped(5, null);
            public static int F24(int I) => Heads(8 * I + 4) is var heads && 24 % heads == 0 ? heads + I : 1;
            public static int F25(int I) => (I, I > 1) switch { (0, _) => 3, (var d, true) when d > 2 => 10 * d, (_, var deep) => deep ? 5 : 6 };
            public static int F26(int I) => (I, 2 * I) switch { var (a, b) when a == 1 => b + 7, var (a, b) => a + b };
            public static int F21(int I) { switch (I) { case < 0: throw new ArgumentException(); case 1: return 5; default: return 7; } }
        }
        """;

    /// <summary>Records and tuples as parameters.</summary>
    public const string Parameters = """
        public readonly record struct Spec(int Width, int Stride, double Ratio = 0.25) { public int Total => Width * Stride; }
        public class Opt { public int Width { get; init; } = 16; public double Rate { get; init; } public required int Depth { get; init; } }
        public static class H
        {
            public static int Hidden(Spec s, double m = 2) => (int)(s.Width * m * s.Ratio) + s.Total;
            public static int Of(this Spec s, int i) { int w = s.Width; if (s.Stride > 1) w += i; return w; }
            public static int Tup((int A, double B) t) => (int)(t.A * t.B / 2) + (int)t.Item2;
            public static int Op(Opt o) => o.Width + o.Depth + (int)(10 * o.Rate);
            public static Spec Twice(Spec s) => new(2 * s.Width, s.Stride, s.Ratio * 2);
        }
        public static partial class Bodies
        {
            static readonly Spec[] Plan = [new(16, 1), new(32, 2, 0.5), new(64, 2), new(128, 1, 1)];
            static readonly Opt[] Opts = [new() { Depth = 2 }, new() { Width = 32, Depth = 3, Rate = 0.5 }, new Opt { Depth = 7, Width = 5 }, new() { Depth = 1, Rate = 1 }];
            static int Own(Spec spec, int i) => spec.Width * i;
            public static int F0(int I) => H.Hidden(Plan[I]);
            public static int F1(int I) => Plan[I].Of(I);
            public static int F2(int I) => H.Tup((I, 3));
            public static int F3(int I) => H.Op(Opts[I]);
            public static int F4(int I) => Own(Plan[2], I);
            public static int F5(int I) => Own(new Spec(I, 2), 3);
            public static int F6(int I) => H.Twice(Plan[I]).Width;
            public static int F7(int I) { var s = H.Twice(Plan[I]); return H.Hidden(s, m: 1); }
            public static int F8(int I) => H.Hidden(I > 1 ? Plan[0] : Plan[3], 1.5);
            public static int F9(int I) => Opts[I].Depth + (int)(Opts[I].Rate * 4);
            public static int F10(int I) { int t = 0; foreach (var row in Plan) t += H.Hidden(row); return t + I; }
            public static int F11(int I) => Plan.Sum(row => H.Hidden(row)) + Plan.Max(row => row.Total) + I;
        }
        """;

    /// <summary>Recursion, loops on numbers alone, lists of lists, and the like.</summary>
    public const string Lists = """
        public readonly record struct Stem(int Width, int Kernel = 3);
        public readonly record struct Kit(Stem Stem, int Depth);
        public static class Pre { public static readonly Kit Large = new(new(24, 5), 3); public static readonly Kit Small = new(Depth: 2, Stem: new(12)); public static Kit Of(int i) => i > 1 ? Large : Small; }
        public static class O
        {
            public static int Halvings(int side) => side <= 4 ? 0 : 1 + Halvings(side / 2);
            public static int Fact(int n) => n switch { 0 => 1, _ => n * Fact(n - 1) };
            public static int Groups(int channels) { int g = 8; while (channels % g != 0) g /= 2; return g; }
            public static int Gr(int channels, int most) { for (int g = most; g > 1; g--) if (channels % g == 0) return g; return 1; }
            public static int MakeDivisible(double v, int divisor = 8, int? min = null) { min ??= divisor; int n = Math.Max(min.Value, (int)(v + divisor / 2.0) / divisor * divisor); if (n < 0.9 * v) n += divisor; return n; }
            public static int Default(int v, int? min = null) => Math.Max(v, min.GetValueOrDefault(6));
            public static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
            public static int Pow(int b, int n) => n == 0 ? 1 : b * Pow(b, n - 1);
            public static int Add(int n) { int w = 3; for (int i = 0; i < n; i++) w += 2 + i; return w; }
            public static int Smallest(int least) { for (int n = 7; ; n += 5) if (n >= least) return n; }
        }
        public static partial class Bodies
        {
            static readonly int[][] Rows = [[16, 24], [16, 32, 48], [24]];
            static readonly (int W, int K)[][] Plans = [[(3, 1)], [(5, 2), (6, 3)], [(7, 4), (8, 5), (9, 6)], [(1, 1)]];
            static readonly (int W, int K)[] Plan = [(3, 1), (5, 2), (7, 4), (9, 8)];
            static readonly int[] Widths = [5, 7, 11, 13];
            public static int F0(int I) => O.Halvings(512) + I;
            public static int F1(int I) => O.Fact(7) + I;
            public static int F2(int I) => O.Groups(36 + 4 * I);
            public static int F3(int I) => O.Groups(36) + I;
            public static int F4(int I) => O.Gr(97, 12) + O.Gr(96, 20) + I;
            public static int F5(int I) => O.MakeDivisible(32 * 0.35) + O.MakeDivisible(8 * I + 3) + O.MakeDivisible(9, 4) + O.MakeDivisible(I, 8, 16);
            public static int F6(int I) => O.Default(I) + O.Default(I, 2);
            public static int F7(int I) => O.Pow(2, 10) + I;
            public static int F8(int I) => O.Add(40) + I;
            public static int F9(int I) => O.Add(3 * I + 3);
            public static int F10(int I) => O.Smallest(33) + I;
            public static int F11(int I) => Rows[1][2] + I;
            public static int F12(int I) => Plans[2][I % 3].K;
            public static int F13(int I) => Plans[I][0].W;
            public static int F14(int I) => Plan.First().W + Plan.Last().K + I;
            public static int F15(int I) => Widths[^(I + 1)];
            public static int F16(int I) => Pre.Large.Stem.Width + Pre.Small.Stem.Kernel + Pre.Small.Stem.Width + I;
            public static int F17(int I) => (int)Math.Log(64 << I, 2) + (int)Math.Ceiling(Math.Log(I + 5, 2));
            public static int F18(int I) { int w = 16; for (int i = 0; i < 4 * I; i++) w += 8; return w; }
            public static int F19(int I) { int g = 8; while (g > 1 && (36 + I) % g != 0) g = g / 2; return g; }
            public static int F20(int I) => Pre.Of(I).Depth;
            public static int F21(int I) { bool wide = I > 1; double m = wide ? 1.5 : 1; m *= 3; return (int)(m * 10); }
            public static int F22(int I) { double m = 7; m /= 2; m = m / 2; int k = 7; k /= 2; return (int)(m * 100) + k + I; }
            public static int F23(int I) { var m = 7.0; m -= 2; m /= 2; return (int)(m * 100) + I; }
            public static int F24(int I) => H(3, I) + H(I, 3);
            static int H(double a, int b) => (int)(a / 2 * 10) + b / 2;
            public static int F25(int I) => K(true, I) + K(I > 1, 2);
            static int K(bool a, int b) => a ? b + 1 : !a && b > 1 ? 5 : 7;
        }
        """;

    /// <summary>Recursion that ends.</summary>
    public const string Recursion = """
        public static class O
        {
            public static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);
            public static int Half(int side, int least = 4) { if (side <= least) return 0; return 1 + Half(side / 2, least); }
            public static int Half1(int side) => side <= 4 ? 0 : 1 + Half1(side / 2);
            public static int Pow(int b, int n) => n == 0 ? 1 : b * Pow(b, n - 1);
        }
        public static partial class Bodies
        {
            public static int F0(int I) => O.Gcd(144, 89) + I;
            public static int F1(int I) => O.Gcd(96 + I, 36);
            public static int F2(int I) => O.Gcd(48, 12 * I + 4);
            public static int F3(int I) => O.Half(4096) + I;
            public static int F4(int I) => O.Half(8 * I + 5);
            public static int F5(int I) => O.Half1(16 * I + 5);
            public static int F6(int I) => O.Pow(2, 14) + I;
            public static int F7(int I) => O.Pow(2, I);
            public static int F8(int I) => O.Gcd(O.Gcd(96, 36), 12 + I);
            public static int F9(int I) => O.Gcd(987, 610) + I;
        }
        """;

    /// <summary>Records within records, and dictionaries.</summary>
    public const string Nested = """
        public enum Kind { Small, Wide, Deep, Huge }
        public sealed record Stage(int Channels, int Blocks, double Drop = 0.25) { public bool IsDeep => Blocks > 1; public int Twice(int by) => 2 * Channels + by; }
        public sealed record Net(Stage First, Stage Second, int Heads) { public int Total => Heads * 3; }
        public static class Zoo
        {
            public static readonly Net Small = new(new Stage(3, 1), new Stage(5, 2, 1), 2), Wide = new(new(7, 2), Heads: 4, Second: new(9, 3, Drop: 0.5));
            public static Net For(Kind kind) => kind switch { Kind.Small => Small, Kind.Wide => Wide, Kind.Deep => new(new(11, 1), new(13, 1), 6), _ => throw new ArgumentException() };
            public static readonly Net[] All = [new(new(2, 1), new(4, 2), 1), new(new(6, 3), new(8, 4), 2)];
            public static readonly Dictionary<Kind, int> Widths = new() { [Kind.Small] = 24, [Kind.Wide] = 40, [Kind.Deep] = 48, [Kind.Huge] = 56 };
            public static readonly IReadOnlyDictionary<int, Stage> Stages = new Dictionary<int, Stage> { { 0, new(1, 2) }, { 1, new(3, 4) }, { 2, new(5, 6, 0.5) }, { 3, new(7, 8) } };
        }
        public static partial class Bodies
        {
            static readonly Dictionary<int, (int W, double R)> Rows = new() { { 1, (24, 0.5) }, { 2, (40, 1.5) }, { 0, (6, 2) }, { 3, (9, 3) } };
            static Net Own(int i) => Zoo.For((Kind)Math.Min(i, 2));
            static Stage First(int i) => Own(i).First;
            public static int F0(int I) => Own(I).First.Channels;
            public static int F1(int I) => Own(I).Second.Blocks + First(I).Channels;
            public static int F2(int I) => (int)(Own(I).Second.Drop * 8) + Own(I).Heads;
            public static int F3(int I) => Own(I).First.IsDeep ? 5 : 7;
            public static int F4(int I) => Own(I).Total + First(I).Twice(I);
            public static int F5(int I) => Zoo.All[I / 2].Second.Channels;
            public static int F6(int I) => Zoo.Widths[(Kind)I];
            public static int F7(int I) => Rows[I].W + (int)(Rows[I].R * 10);
            public static int F8(int I) => Zoo.Stages[I].Blocks + (Zoo.Stages[I].IsDeep ? 1 : 0);
            public static int F9(int I) { var net = Own(I); var second = net.Second; return second.Channels * net.Heads; }
            public static int F10(int I) { var (first, second, heads) = Own(I); return first.Channels + second.Blocks + heads; }
            public static int F11(int I) => Zoo.Small.First.Channels + Zoo.Wide.Second.Twice(I);
        }
        """;
}
