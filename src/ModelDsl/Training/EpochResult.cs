namespace ModelDsl;

/// <summary>What one epoch came to.</summary>
/// <param name="Epoch">Its number, from 0.</param>
/// <param name="LearningRate">The learning rate of its last step.</param>
/// <param name="Train">What was measured while it trained, in the order of <see cref="TrainingHistory.Columns"/>.</param>
/// <param name="Validation">The same on validation data after it; null without such data.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record EpochResult(int Epoch, double LearningRate, double[] Train, double[]? Validation, double Seconds);
