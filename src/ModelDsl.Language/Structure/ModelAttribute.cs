using System;

namespace ModelDsl;

/// <summary>
/// Makes a partial class a neural network: its partial properties declare stages and hyperparameters, and the generator writes the TorchSharp module,
/// its typed data and, where a loss and an optimizer are declared, its trainer.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute : Attribute;
