namespace ModelDsl;

/// <summary>The callback cannot work without validation data. The analyzer tells where Fit is called without. Also on your own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsValidationAttribute : Attribute;
