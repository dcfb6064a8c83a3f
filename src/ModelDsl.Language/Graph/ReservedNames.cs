using System.Collections.Generic;

namespace ModelDsl.Language.Graph;

/// <summary>Names that a stage or number cannot have, since the generated class or its base has them.</summary>
internal static class ReservedNames
{
    public const string Variable = "a variable in generated code";

    /// <summary>What a stage or number would be called as, in words; null where its name is free.</summary>
    public static string? WhatIs(Member member, ClassKind kind) => member.Kind is not (MemberKind.Stage or MemberKind.Number) ? null
        : (kind == ClassKind.Block ? OfBlock : Generated).Contains(member.Name) ? "a type or member that is generated"
        : Locals.Contains(member.Name) ? Variable
        : Module.Contains(member.Name) ? "a member of TorchSharp's nn.Module" : null;

    public static readonly HashSet<string> Generated = ["Hyperparameters", "Example", "Batch", "Outputs", "Prediction", "Scores", "Trainer", "Describe", "Loss", "RegisterComponents",
        "Validate", "PrintMembers", "EqualityContract", "Clone", "Deconstruct"];

    /// <summary>The same of a block, which has no trainer; it calls the checks by their short name.</summary>
    public static readonly HashSet<string> OfBlock = ["RegisterComponents", "Checked"];

    /// <summary>Those of them of which no member of the user's own may have one that is generated for its class.</summary>
    public static readonly HashSet<string> Types = ["Hyperparameters", "Example", "Batch", "Outputs", "Prediction", "Scores", "Trainer", "Describe", "RegisterComponents", "forward"];

    /// <summary>Locals of generated constructors, which would hide a member of the same name.</summary>
    public static readonly HashSet<string> Locals = ["_", "__", "___", "i", "parts", "module", "hyperparameters", "seed", "field", "value"];

    /// <summary>Those of them that would be read in place of a number that is calculated in C#.</summary>
    public static readonly HashSet<string> HidingInBlock = ["i", "parts", "module"], Hiding = [.. HidingInBlock, "hyperparameters", "seed"];

    /// <summary>Names that a model or block itself cannot have.</summary>
    public static readonly HashSet<string> Classes = [.. Generated, "Layer", "Fit", "Evaluate", "Predict"];

    /// <summary>Public and protected members of nn.Module.</summary>
    public static readonly HashSet<string> Module =
    [
        "name", "GetName", "training", "forward", "call", "train", "eval", "to", "_to", "save", "load", "apply", "parameters", "named_parameters", "buffers", "named_buffers", "modules", "named_modules",
        "children", "named_children", "state_dict", "load_state_dict", "get_parameter", "get_buffer", "has_parameter", "has_buffer", "register_module", "register_buffer", "register_parameter", "add_module",
        "zero_grad", "requires_grad_", "Dispose", "Handle", "handle", "pre_hooks", "post_hooks", "register_forward_hook", "register_forward_pre_hook", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone",
        "ReferenceEquals", "HType", "boxedModule", "is_training",
    ];
}
