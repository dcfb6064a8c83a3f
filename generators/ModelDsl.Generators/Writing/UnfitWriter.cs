using System.Linq;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>Of a class whose other part cannot be written: the other halves of its properties, so that the one mistake is the one thing that is reported.</summary>
internal static class UnfitWriter
{
    public static void Write(CodeWriter writer, Declaration declaration, string head)
    {
        using (writer.Block($"{head}{declaration.Demanded?.Base}"))
        {
            Strays(writer, declaration);
            foreach (var member in declaration.Members.Where(member => member.Kind is MemberKind.Stage or MemberKind.Number))
                Property(writer, member);
            foreach (string member in declaration.Demanded?.Members ?? default)
                writer.Line($"{member}");
        }
    }

    /// <summary>Properties that are neither stages nor numbers, with the types that they name and nobody has.</summary>
    public static void Strays(CodeWriter writer, Declaration declaration)
    {
        foreach (string missing in declaration.MissingTypes)
            writer.Line($"public sealed class {missing} {{ public int Channels => 0; public int Features => 0; public int Size(int axis) => 0; public bool IsFree(int axis) => false; }}");
        foreach (var member in declaration.Members.Where(member => member.Kind == MemberKind.Stray))
            Property(writer, member);
    }

    private static void Property(CodeWriter writer, Member member)
    {
        string body = $" => throw new global::System.InvalidOperationException({Literal.Of($"'{member.Name}' stands in a class with mistakes, which the compiler reports.")});";
        HoverWriter.Write(writer, member, HoverWriter.Paragraph("Not known: its class has a mistake."));
        writer.Line($"{member.Modifiers}partial {member.Type} {Names.Member(member.Name)} {{ {member.Accessors.Replace(" => field;", body).Replace(" => field = value;", body)} }}");
    }
}
