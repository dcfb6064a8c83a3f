using System;

namespace ModelDsl;

/// <summary>
/// Makes a partial class a reusable part of networks, applied by <see cref="UseAttribute{TBlock}"/>. On a hand-written <c>nn.Module</c> together with
/// <see cref="ShapeAttribute"/> it states that this module may be used in declarations.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
