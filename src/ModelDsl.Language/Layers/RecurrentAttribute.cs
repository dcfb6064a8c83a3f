using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl;

/// <summary>What recurrent layers have in common: (N, length, in) to (N, length, size), or twice the size where they also read backwards.</summary>
public abstract class RecurrentAttribute : LayerAttribute
{
    private readonly object _size;

    private protected RecurrentAttribute(object size) => _size = size;

    /// <summary>How many stand one upon the other: a whole number or the name of one.</summary>
    public object Layers { get; set; } = 1;

    /// <summary>Reads a second time, backwards; the result has both side by side.</summary>
    public bool Bidirectional { get; set; }

    /// <summary>In training, the probability of a zero between two layers.</summary>
    public object Dropout { get; set; } = 0.0;

    /// <summary>Adds learned biases.</summary>
    public bool Bias { get; set; } = true;

    internal override bool CanHaveState => true;

    /// <summary>The module of this name in TorchSharp, with so many matrices for each layer and direction.</summary>
    private protected Edge Read(Site site, string module, int gates, Domain image, Code? options = null)
    {
        var size = site.Whole(_size, "size", atLeast: 1);
        var layers = site.Whole(Layers, nameof(Layers), atLeast: 1);
        var dropout = site.Share(Dropout, nameof(Dropout));
        if (!site.DemandFloats() || !site.DemandRank(3, "(N, length, features)", Layout.ChannelsLast) || !site.DemandKnown(site.Input.Shape.Last) || site.IsBroken)
            return Edge.Unknown;
        if (dropout.High > 0 && layers.Dim.Constant == 1 && (site.Repetition is null || layers.Name is null))
            site.Report(Rules.DropoutOfOneLayer, nameof(Dropout), site.Word);
        // A series read at once, as one step, is what LSTM-FCN reads. Karim et al. 2018, arXiv:1709.05206.
        if (site.Input.Shape[1].Constant == 1 && site.Before == "Unsqueeze")
            site.Report(Rules.IdleWindow, null, site.Word, $"one step to read, {site.Input.Shape}, behind which its state is gone: give it the steps, (N, length, features), or use [Linear]");

        var inputs = site.Input.Shape.Last;
        // Of one layer libtorch would warn whenever it is made.
        var between = dropout.Constant == 0 || (layers.Name is null && layers.Dim.Constant == 1) ? Code.Nothing : layers.Dim.Range.Low > 1 && site.Repetition is null ? Code.Option("dropout", dropout, 0.0) : (Code)$", dropout: {layers} > 1 ? {dropout} : 0";
        var output = Bidirectional ? size.Dim * 2 : size.Dim;
        site.Module(new Code("Modules." + module), new Code("nn." + module + "({0}, {1}{2}{3}{4}, batchFirst: true{5}{6})", inputs, size, Code.Option("numLayers", layers, 1), options ?? Code.Nothing, Code.Option("bias", Bias, true), between, Code.Option("bidirectional", Bidirectional, false)));
        site.Call($"{Hole.Module}.call({Hole.Value}).Item1");
        Count(inputs, 1);
        Count(output, layers.Dim - 1);
        return site.Give(Edge.Floats(site.Input.Shape.With(-1, output), image) with { Layout = Layout.ChannelsLast });

        void Count(Dim from, Dim times)
        {
            var rows = gates * (Bidirectional ? 2 : 1) * size.Dim * times;
            site.Parameter(rows, from + size.Dim + (Bias ? 2 : 0));
            site.Macs(rows, from + size.Dim, site.Input.Shape[1]);
            site.Keep([rows, site.Input.Shape[1]]);                    // what the gates give at each step
        }
    }
}
