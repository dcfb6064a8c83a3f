namespace ModelDsl;

/// <summary>What a schedule says about one step.</summary>
/// <param name="LearningRate">The learning rate.</param>
/// <param name="Momentum">SGD's momentum or Adam's beta1 where a schedule moves it; null: the optimizer's own.</param>
public readonly record struct Rates(double LearningRate, double? Momentum = null);
