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
            foreach (var member in declaration.Members.Where(member => member.Kind is MemberKind.Stage or MemberKind.Number or MemberKind.Stray))
                Property(writer, member);
            foreach (string member in declaration.Demanded?.Members ?? default)
                writer.Line($"{member}");
        }
    }

    public static void Property(CodeWriter writer, Member member)
    {
        string body = $" => throw new global::System.InvalidOperationException({Literal.Of($"'{member.Name}' stands in a class with mistakes, which the compiler reports.")});";
        HoverWriter.Write(writer, member, HoverWriter.Paragraph("Not known: its class has a mistake."));
        writer.Line($"{member.Modifiers}partial {member.Type} {Names.Member(member.Name)} {{ {member.Accessors.Replace(" => field;", body).Replace(" => field = value;", body)} }}");
    }
}
