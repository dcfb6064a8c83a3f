using System.Reflection;
using System.Runtime.CompilerServices;

namespace ModelDsl.Tests;

/// <summary>The public members of a type as lines that look like C#.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(string)] = "string", [typeof(object)] = "object",
    };

    public static IEnumerable<string> Lines(Type type)
    {
        string name = Name(type);
        string kind = type.IsInterface ? "interface" : type.IsEnum ? "enum" : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type.IsValueType ? "struct" : "class";
        string modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : kind != "class" ? "" : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var bases = type.GetInterfaces().Select(Name).Where(i => !i.StartsWith("IEquatable<", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        string[] all = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [Name(parent), .. bases] : [.. bases];
        return Members(type).Select(member => $"{name}: {member}").Order(StringComparer.Ordinal).Prepend($"{modifier}{kind} {name}{(all.Length == 0 ? "" : " : " + string.Join(", ", all))}");
    }

    public static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsPointer)
            return Name(type.GetElementType()!) + "*";
        if (type.IsGenericParameter || Keywords.ContainsKey(type))
            return Keywords.GetValueOrDefault(type, type.Name);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        string own = type.Name.Split('`')[0];
        if (type.IsGenericType)
            own += "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">";
        return type.IsNested ? Name(type.DeclaringType!) + "." + own : own;
    }

    // What records add of their own (equality, copies, printing) is left out; what an outsider can call or override is in.
    private static IEnumerable<string> Members(Type type)
    {
        foreach (var member in type.GetMembers(Declared))
        {
            if (member.GetCustomAttribute<CompilerGeneratedAttribute>() is not null && member is MethodBase and not MethodInfo { IsSpecialName: true })
                continue;
            string? line = member switch
            {
                FieldInfo { IsPublic: true } field => type.IsEnum && field.IsStatic ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}" : $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
                ConstructorInfo constructor when IsSeen(constructor) => $"{Name(type)}({Parameters(constructor)})",
                PropertyInfo property when Accessors(property) is { Length: > 0 } accessors => $"{Static(property.GetMethod ?? property.SetMethod!)}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{Name(property.PropertyType)} {(property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name)} {{ {accessors} }}",
                MethodInfo { IsSpecialName: false } method when IsSeen(method) && method.GetBaseDefinition().DeclaringType != typeof(object) => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "")}({Parameters(method)})",
                _ => null,
            };
            if (line is not null)
                yield return line;
        }
    }

    private static string Accessors(PropertyInfo property)
    {
        string[] seen = [.. new[] { (property.GetMethod, "get;"), (property.SetMethod, IsInit(property) ? "init;" : "set;") }.Where(pair => pair.Item1 is { } method && IsSeen(method)).Select(pair => pair.Item2)];
        return property.Name == "EqualityContract" ? "" : string.Join(' ', seen);
    }

    private static bool IsInit(PropertyInfo property) => property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Static(MethodInfo method) => method.IsStatic ? method.IsAbstract ? "static abstract " : "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string kind = parameter.ParameterType.IsByRef ? parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref " : parameter.GetCustomAttributes().Any(a => a is ParamArrayAttribute or ParamCollectionAttribute) ? "params " : "";
        string value = !parameter.HasDefaultValue ? "" : " = " + (parameter.RawDefaultValue switch { null => "default", string text => $"\"{text}\"", bool flag => flag ? "true" : "false", var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) });
        return $"{kind}{Name(parameter.ParameterType)} {parameter.Name}{value}";
    }
}
