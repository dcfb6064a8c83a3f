using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Writing;

/// <summary>A short name for what a model computes: its stages with their words. A checkpoint belongs to one of these.</summary>
internal static class Fingerprint
{
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        foreach (var stage in plan.Analysis.Stages)
        {
            text.Append(stage.Name).Append(' ').Append(stage.Output.Shape).Append(' ').Append(stage.Parameters).Append('\n');
            foreach (var word in stage.Member.Words)
                text.Append(word.Display).Append('(').Append(string.Join(", ", word.Arguments.Select(argument => argument.Name + " " + Literal.Of(argument.Value)))).Append(")\n");
        }
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return plan.Declaration.Name + " " + string.Concat(hash.Take(6).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
