using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace ModelDsl.Language.Graph;

/// <summary>
/// Makes the very attribute that a user wrote, from its name and values, so that a word's own file is all there is to a word.
/// Only compilers run this: the runtime never infers. Where values do not fit (someone is still typing) it gives null.
/// </summary>
internal static class WordFactory
{
    private static readonly Dictionary<string, Type> Words = typeof(OperationAttribute).Assembly.GetTypes()
        .Where(type => typeof(Attribute).IsAssignableFrom(type) && !type.IsAbstract && type.Namespace == "ModelDsl")
        .ToDictionary(type => type.Name);

    /// <summary>Whether there is a word of this name; generic ones as metadata has them, <c>UseAttribute`1</c>.</summary>
    public static bool Knows(string metadataName) => Words.ContainsKey(metadataName);

    public static object? Make(Word word)
    {
        if (word.Kind != WordKind.Language || !Words.TryGetValue(word.Type + (word.TypeArgument is null ? "" : "`1"), out var type))
            return null;
        if (type.IsGenericTypeDefinition)
            type = type.MakeGenericType(type.GetGenericArguments()[0].GetGenericParameterConstraints().Length > 0 ? typeof(DayOfWeek) : typeof(object));

        var given = word.Arguments.Where(argument => !argument.IsOption).ToArray();
        foreach (var constructor in type.GetConstructors())
        {
            var parameters = constructor.GetParameters();
            if (parameters.Length != given.Length)
                continue;
            var values = new object?[given.Length];
            bool fits = true;
            for (int i = 0; i < given.Length && fits; i++)
                fits = parameters[i].Name == given[i].Name && Fits(given[i].Value, parameters[i].ParameterType, out values[i]);
            if (fits)
                return WithOptions(constructor.Invoke(values), type, word);
        }
        return null;
    }

    /// <summary>Whether a word and all its options are known here: a newer version may have written others.</summary>
    public static bool Understands(Word word) => word.Kind != WordKind.Language || (Make(word) is { } made && word.Arguments.All(argument => !argument.IsOption || argument.Name == "T" || made.GetType().GetProperty(argument.Name) is { CanWrite: true }));

    private static object WithOptions(object attribute, Type type, Word word)
    {
        foreach (var argument in word.Arguments)
            if (argument.IsOption && type.GetProperty(argument.Name) is { CanWrite: true } property && Fits(argument.Value, property.PropertyType, out object? value))
                property.SetValue(attribute, value);
        if (attribute is ITypeArgument typed)
            typed.TypeArgument = word.TypeArgument;
        if (attribute is UseWordAttribute use)
            use.Assembly = word.Assembly;
        return attribute;
    }

    private static bool Fits(object? value, Type type, out object? fitting)
    {
        fitting = value;
        var wanted = Nullable.GetUnderlyingType(type) ?? type;
        switch (value)
        {
            case null:
                return !type.IsValueType;
            case EquatableArray<object?> items when type.IsArray:
                return FitItems(items, type, out fitting);
            case EquatableArray<object?> items:
                fitting = items.ToArray();
                return type == typeof(object);
            case EnumValue @enum when wanted.IsEnum:
                fitting = Enum.ToObject(wanted, @enum.Number);
                return true;
            case int number when wanted == typeof(double):
                fitting = (double)number;
                return true;
            default:
                return wanted.IsInstanceOfType(value);
        }
    }

    private static bool FitItems(EquatableArray<object?> items, Type type, out object? fitting)
    {
        var array = Array.CreateInstance(type.GetElementType()!, items.Count);
        fitting = array;
        for (int i = 0; i < items.Count; i++)
        {
            if (!Fits(items[i], type.GetElementType()!, out object? item))
                return false;
            array.SetValue(item, i);
        }
        return true;
    }
}

/// <summary>A generic word, which wants the C# name of its type argument: the argument itself is not loaded in a compiler.</summary>
internal interface ITypeArgument
{
    string? TypeArgument { get; set; }
}
