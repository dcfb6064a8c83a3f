namespace ModelDsl.Tests;

/// <summary>
/// One line per word: where it stands, and what it is given. Numbers are tried at both ends of their ranges; what the proofs say of shape, parameters and values is compared with
/// what TorchSharp gives. A refused form must be refused by the analyzer and by TorchSharp alike, and its neighbour be accepted by both.
/// </summary>
internal static class WordRows
{
    public static readonly WordRow[] All =
    [
        new("Conv2d", "3, 9, 8", "Conv2d(nameof(A), 3, Stride = nameof(B), Padding = 1)", "Range(2, 6) A; Range(1, 3) B") { Refused = ("Conv2d(4, 10)", "Conv2d(4, 8)") },
        new("Conv2d", "4, 9, 8", "Conv2d(8, new[] { 3, 2 }, Padding = new[] { 1, 0 }, Dilation = 2, Groups = 2, Bias = false)") { Refused = ("Conv2d(8, 3, Groups = 3)", "Conv2d(8, 3, Groups = 4)") },
        new("Conv1d", "3, 20", "Conv1d(nameof(A), 5, Stride = nameof(B), Padding = 2, Dilation = 2)", "Range(2, 6) A; Range(1, 3) B") { Refused = ("Conv1d(4, 21)", "Conv1d(4, 20)") },
        new("Linear", "7", "Linear(nameof(A))", "Range(1, 9) A"),
        new("Linear", "5, 7", "Linear(3, Bias = false)"),
        new("BatchNorm", "6", "BatchNorm"),
        new("BatchNorm", "4, 6", "BatchNorm(Affine = false)"),
        new("BatchNorm", "4, 6, 5", "BatchNorm(Eps = 1e-3, Momentum = 0.2)"),
        new("LayerNorm", "5, 8", "LayerNorm"),
        new("Embedding", "6, Ids = 20", "Embedding(nameof(A))", "Range(2, 8) A"),
        new("Dropout", "30", "Dropout(nameof(P))", "Range(0.0, 0.9) P"),
        new("Flatten", "3, 4, 5", "Flatten"),
        new("MaxPool2d", "3, 9, 8", "MaxPool2d(3, Stride = nameof(B), Padding = 1)", "Range(1, 3) B") { Refused = ("MaxPool2d(9)", "MaxPool2d(8)") },
        new("AvgPool2d", "3, 9, 8", "AvgPool2d(nameof(A))", "Range(1, 4) A") { Refused = ("AvgPool2d(9)", "AvgPool2d(8)") },
        new("AdaptiveAvgPool2d", "3, 9, 8", "AdaptiveAvgPool2d(nameof(A))", "Range(1, 4) A"),
        new("ReLU", "12", "ReLU"),
        new("ReLU6", "12", "ReLU6"),
        new("LeakyReLU", "12", "LeakyReLU(0.2)"),
        new("GELU", "12", "GELU"),
        new("SiLU", "12", "SiLU"),
        new("Tanh", "12", "Tanh"),
        new("Sigmoid", "12", "Sigmoid"),
        new("Softmax", "3, 12", "Softmax"),
        new("Softmax", "3, 12, 2", "Softmax(Axis = 1)"),
        new("LogSoftmax", "3, 12", "LogSoftmax"),
        new("LogSoftmax", "3, 12, 2", "LogSoftmax(Axis = -2)"),
        new("Identity", "3, 12", "Identity"),
        new("Skip", "3, 8, 8", "Conv2d(3, 3, Padding = 1), Skip(nameof(X))"),
        new("Skip", "3, 8, 8", "Conv2d(nameof(A), 3, Stride = nameof(B), Padding = 1), Skip(nameof(X), Projection = true)", "Range(3, 5) A; Range(1, 3) B"),
        new("Skip", "5", "Linear(nameof(A)), Skip(nameof(X), Projection = true)", "Range(4, 6) A"),
        new("Add", "7", "Linear(7), Add(nameof(X))") { Refused = ("Linear(6), Add(nameof(X))", "Linear(7), Add(nameof(X))") },
        new("Multiply", "3, 4, 4", "AdaptiveAvgPool2d(1), Sigmoid, Multiply(nameof(X))"),
        new("Concat", "3, 4, 4", "Conv2d(nameof(A), 1), Concat(nameof(X), nameof(X), nameof(X))", "Range(2, 4) A") { Refused = ("Conv2d(3, 2), Concat(nameof(X))", "Conv2d(3, 1), Concat(nameof(X))") },
        new("Concat", "3, 4, 4", "MaxPool2d(2, Stride = 1), Conv2d(3, new[] { 2, 2 }, Padding = new[] { 0, 1 }), Concat(nameof(X), Axis = 2)"),
        new("MultiheadAttention", "5, 24", "MultiheadAttention(nameof(A), Dropout = 0.3)", "Range(2, 4) A") { Refused = ("MultiheadAttention(5)", "MultiheadAttention(6)") },
        new("MultiheadAttention", "5, 8", "MultiheadAttention(2, Causal = true, Bias = false)"),
        new("MultiheadAttention", "5, 8", "Linear(nameof(A)), MultiheadAttention(2, Memory = nameof(X))", "Range(6, 8, Step = 2) A"),
        new("LSTM", "5, 4", "LSTM(nameof(A), Layers = nameof(B), Dropout = 0.2)", "Range(2, 6) A; Range(1, 3) B"),
        new("LSTM", "5, 4", "LSTM(nameof(A), Layers = 2, Bidirectional = true)", "Range(2, 6) A"),
        new("GRU", "5, 4", "GRU(nameof(A), Layers = nameof(B), Bidirectional = true, Bias = false)", "Range(2, 6) A; Range(1, 3) B"),
        new("RNN", "5, 4", "RNN(nameof(A), Layers = 2)", "Range(2, 6) A"),
        new("RNN", "5, 4", "RNN(3, Nonlinearity = Nonlinearity.ReLU, Bidirectional = true)"),
        new("Reshape", "4, 6", "Linear(nameof(A)), Reshape(nameof(A), 2, 2)", "Range(3, 6) A") { Refused = ("Reshape(5, 5)", "Reshape(3, 8)") },
        new("Reshape", "4, 6", "Linear(nameof(A)), Reshape(2, -1)", "Range(3, 6) A") { Refused = ("Reshape(5, -1)", "Reshape(3, -1)") },
        new("Reshape", "4, 6", "Softmax(Axis = 1), Reshape(2, 2, -1)"),
        new("Reshape", "4, 6", "Softmax(Axis = -1), Reshape(2, 2, 6, 1)"),
        new("Flatten", "6, 1, 1", "LogSoftmax(Axis = 1), Flatten"),
        new("Sum", "4, 6", "Tanh, Sum(1)") { Refused = ("Sum(3)", "Sum(2)") },
        new("Sum", "4, 6", "ReLU, Sum(-1, KeepDim = true)"),
        new("Mean", "4, 6", "Softmax(Axis = 1), Mean(-1)") { Refused = ("Mean(3)", "Mean(2)") },
        new("Mean", "4, 6, 5", "LogSoftmax(Axis = 1), Mean(2, KeepDim = true)"),
        new("Max", "4, 6", "Sigmoid, Max(2)") { Refused = ("Max(3)", "Max(2)") },
        new("Select", "4, 6", "Softmax, Select(1, -1)") { Refused = ("Select(2, 6)", "Select(2, 5)") },
        new("Select", "6, Ids = 20", "Embedding(3), Select(2, 1)"),
        new("Transpose", "4, 6", "Linear(nameof(A)), Softmax, Transpose(1, -1)", "Range(3, 6) A") { Refused = ("Transpose(1, 3)", "Transpose(1, 2)") },
        new("Permute", "4, 6, 5", "Softmax(Axis = 1), Permute(3, 1, 2)") { Refused = ("Permute(1, 1, 2)", "Permute(2, 1, 3)") },
        new("Unsqueeze", "4, 6", "Softmax(Axis = 1), Unsqueeze(1)") { Refused = ("Unsqueeze(4)", "Unsqueeze(3)") },
        new("Squeeze", "4, 1, 6", "LogSoftmax, Squeeze(2)"),
        new("Normalize", "4, 6", "Normalize"),
        new("Normalize", "4, 6", "ReLU, Normalize(Axis = 1)"),
        new("Stack", "4, 6", "Linear(6), Sigmoid, Stack(nameof(X), nameof(X), nameof(X))") { Refused = ("Linear(5), Stack(nameof(X))", "Linear(6), Stack(nameof(X))") },
        new("Stack", "4, 6", "Tanh, Stack(nameof(X), Axis = -1)"),
        new("Conv3d", "4, 5, 6, 7", "Conv3d(nameof(A), 3, Stride = nameof(B), Padding = 1, Groups = 2)", "Range(2, 6, Step = 2) A; Range(1, 3) B") { Refused = ("Conv3d(4, 6)", "Conv3d(4, 5)") },
        new("Conv3d", "3, 5, 6, 7", "Conv3d(2, new[] { 1, 2, 3 }, Dilation = new[] { 1, 2, 1 }, Bias = false)"),
        new("ConvTranspose2d", "3, 5, 4", "ConvTranspose2d(nameof(A), 3, Stride = nameof(B), Padding = 1)", "Range(2, 6) A; Range(1, 3) B") { Refused = ("ConvTranspose2d(4, 2, OutputPadding = 1)", "ConvTranspose2d(4, 2, OutputPadding = 1, Stride = 2)") },
        new("ConvTranspose2d", "4, 5, 4", "ConvTranspose2d(6, 3, Stride = 2, OutputPadding = 1, Dilation = 2, Groups = 2, Bias = false)"),
        new("MaxPool1d", "3, 9", "MaxPool1d(3, Stride = nameof(B), Padding = 1)", "Range(1, 3) B") { Refused = ("MaxPool1d(10)", "MaxPool1d(9)") },
        new("AvgPool1d", "3, 9", "Sigmoid, AvgPool1d(3, Stride = nameof(B), Padding = 1)", "Range(1, 3) B") { Refused = ("AvgPool1d(10)", "AvgPool1d(9)") },
        new("AvgPool2d", "3, 9, 8", "Softmax(Axis = 1), AvgPool2d(2, Padding = 1)"),
        new("AdaptiveAvgPool1d", "3, 9", "AdaptiveAvgPool1d(nameof(A))", "Range(1, 4) A"),
        new("Dropout1d", "3, 9", "Dropout1d(nameof(P))", "Range(0.0, 0.9) P"),
        new("Dropout2d", "3, 9, 8", "Dropout2d(0.5)"),
        new("GroupNorm", "12, 5, 4", "GroupNorm(nameof(A), Eps = 1e-4)", "Range(2, 4) A") { Refused = ("GroupNorm(5)", "GroupNorm(6)") },
        new("GroupNorm", "12, 5", "GroupNorm(3, Affine = false)"),
        new("InstanceNorm", "3, 9", "InstanceNorm(Affine = true)"),
        new("InstanceNorm", "3, 9, 8", "InstanceNorm(Eps = 1e-4)"),
        new("InstanceNorm", "3, 4, 3, 2", "InstanceNorm"),
        new("Upsample", "3, 5, 4", "Sigmoid, Upsample(nameof(A))", "Range(1, 3) A"),
        new("Upsample", "3, 5, 4", "Tanh, Upsample(nameof(A), Mode = Interpolation.Bilinear)", "Range(1, 3) A"),
        new("Upsample", "3, 5", "Upsample(3)"),
        new("Mish", "400", "Mish"),
        new("Hardswish", "400", "Hardswish"),
        new("ELU", "400", "ELU"),
        new("ELU", "400", "ELU(nameof(P))", "Range(0.1, 2.0) P"),
        new("Softplus", "400", "Softplus(Beta = 2.0)"),
        new("PReLU", "40", "PReLU"),
        new("PReLU", "4, 9", "PReLU(PerChannel = true, Init = 0.1)"),
        new("LearnedPositions", "5, 6", "Linear(nameof(A)), LearnedPositions", "Range(2, 6) A"),
        new("SinusoidalPositions", "5, 6", "Tanh, SinusoidalPositions"),
        new("SinusoidalPositions", "5, 7", "SinusoidalPositions"),
        new("Repeat", "8", "LayerNorm(Repeat = nameof(A)), ReLU(Repeat = 2)", "Range(1, 4) A"),
        new("When", "8", "Linear(8, When = nameof(C)), ReLU(When = nameof(C)), Linear(2)", "Choice C"),
        new("Call", "8", "Call(nameof(Twice))"),
        new("Use", "8", "Use<Widened>(nameof(A)), Use<Widened>(4, Repeat = 2)", "Range(2, 4) A"),
    ];
}

/// <summary>A word in a place: the arguments of [Input], the words of the stage, the numbers they name.</summary>
internal sealed record WordRow(string Word, string Input, string Words, string Numbers = "")
{
    /// <summary>Words that no sizes of this input allow, and their neighbour that it does.</summary>
    public (string Refused, string Accepted)? Refused { get; init; }

    /// <summary>A model with this stage.</summary>
    public string Source(string name, string? words = null) => $$"""
        [Model]
        public partial class {{name}}
        {
        {{string.Concat(Numbers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(number => (words ?? Words).Contains($"nameof({number.Split(' ')[^1]})", StringComparison.Ordinal)).Select(Number))}}
            [Input({{Input}})]
            public partial Layer X { get; }

            [{{words ?? Words}}]
            public partial Layer Y { get; }

            [return: Shape]
            private static TorchSharp.torch.Tensor Twice(TorchSharp.torch.Tensor x) => x + x;
        }

        """;

    // "Range(2, 6) A": the word, then the name.
    private static string Number(string number)
    {
        int end = number.LastIndexOf(' ');
        string type = number.StartsWith("Choice", StringComparison.Ordinal) ? "bool" : number.Contains('.', StringComparison.Ordinal) ? "double" : "int";
        return $"    [{number[..end]}]\n    public partial {type} {number[(end + 1)..]} {{ get; }}\n\n";
    }
}
