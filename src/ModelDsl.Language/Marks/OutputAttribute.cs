namespace ModelDsl;

/// <summary>The model gives this stage's value back. Without any such mark the outputs are the stages with a loss, else the last stage.</summary>
public sealed class OutputAttribute : MarkAttribute;
