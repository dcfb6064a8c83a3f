using System;
using ModelDsl.Language.Graph;

namespace ModelDsl;

/// <summary>This hyperparameter is an option of a run word: <c>[Range(1e-4, 1e-2, Log = true), Tunes&lt;AdamW&gt;(nameof(AdamW.LearningRate))]</c>.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public abstract class TunesWordAttribute : Attribute, ITypeArgument
{
    private protected TunesWordAttribute(string option) => Option = option;

    /// <summary>The name of the option.</summary>
    public string Option { get; }

    internal string? RunWord { get; private set; }

    string? ITypeArgument.TypeArgument { get => RunWord; set => RunWord = value; }
}

/// <inheritdoc/>
/// <typeparam name="T">The optimizer, schedule or callback that stands on the class.</typeparam>
public sealed class TunesAttribute<T>(string option) : TunesWordAttribute(option);
