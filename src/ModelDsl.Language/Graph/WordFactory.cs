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
    // What reflection tells is asked once: words are made while someone types.
    private static readonly Dictionary<string, Form> Words = typeof(OperationAttribute).Assembly.GetTypes()
        .Where(type => typeof(Attribute).IsAssignableFrom(type) && !type.IsAbstract && type.Namespace == "ModelDsl")
        .ToDictionary(type => type.Name, type => new Form(type));

    /// <summary>Whether there is a word of this name; generic ones as metadata has them, <c>UseAttribute`1</c>.</summary>
    public static bool Knows(string metadataName) => Words.ContainsKey(metadataName);

    private static Form? FormOf(Word word) => word.Kind == WordKind.Language && Words.TryGetValue(word.TypeArgument is null ? word.Type : word.Type + "`1", out var form) ? form : null;

    public static object? Make(Word word)
    {
        if (FormOf(word) is not { } form)
            return null;
        int given = 0;
        foreach (var argument in word.Arguments)
            given += argument.IsOption ? 0 : 1;
        foreach (var (constructor, parameters) in form.Constructors)
        {
            if (parameters.Length != given)
                continue;
            var values = new object?[given];
            bool fits = true;
            int i = 0;
            foreach (var argument in word.Arguments)
                if (!argument.IsOption && fits)
                {
                    fits = parameters[i].Name == argument.Name && Fits(argument.Value, parameters[i].ParameterType, out values[i]);
                    i++;
                }
            if (fits)
                return WithOptions(constructor.Invoke(values), form, word);
        }
        return null;
    }

    /// <summary>Whether a word and all its options are known here: a newer version may have written others.</summary>
    public static bool Understands(Word word) => word.Kind != WordKind.Language || (Make(word) is not null && word.Arguments.All(argument => !argument.IsOption || argument.Name == "T" || FormOf(word)!.Options.ContainsKey(argument.Name)));

    // A generic word as it is made: its type argument is not loaded in a compiler.
    private sealed class Form
    {
        public Form(Type type)
        {
            if (type.IsGenericTypeDefinition)
                type = type.MakeGenericType(type.GetGenericArguments()[0].GetGenericParameterConstraints().Length > 0 ? typeof(DayOfWeek) : typeof(object));
            Constructors = [.. type.GetConstructors().Select(constructor => (constructor, constructor.GetParameters()))];
            foreach (var property in type.GetProperties())
                if (property.CanWrite)
                    Options[property.Name] = property;
        }

        public (ConstructorInfo Constructor, ParameterInfo[] Parameters)[] Constructors { get; }

        public Dictionary<string, PropertyInfo> Options { get; } = [];
    }

    private static object WithOptions(object attribute, Form form, Word word)
    {
        foreach (var argument in word.Arguments)
            if (argument.IsOption && form.Options.TryGetValue(argument.Name, out var property) && Fits(argument.Value, property.PropertyType, out object? value))
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
