namespace ModelDsl.Language.Shapes;

/// <summary>Who decides the value of a <see cref="Variable"/>, and when.</summary>
internal enum VariableKind
{
    /// <summary>A hyperparameter with listed values, flags among them.</summary>
    Choice,

    /// <summary>A hyperparameter with an arithmetic grid of values.</summary>
    Range,

    /// <summary>A free size of the data, perhaps without an upper bound.</summary>
    Axis,

    /// <summary>An argument or an input size of a block: whoever uses the block decides.</summary>
    Given,

    /// <summary>Known only when the program runs.</summary>
    Opaque,

    /// <summary>The number of samples in a batch.</summary>
    Batch,
}
