using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using ModelDsl.Language;
using ModelDsl.Language.Graph;

namespace ModelDsl.Generators.Analyzers;

/// <summary>Repairs on their way from the analyzer to the editor: titles and texts in a diagnostic's properties, places as its further locations, in the order of the edits.</summary>
internal static class Repairs
{
    private static readonly string[] Properties = ["Repair", "Alternative"];

    /// <summary>The diagnostic of a problem, with its repairs as far as all places of one are found.</summary>
    public static Diagnostic Diagnose(Rule rule, Location at, string message, Repair? repair, Func<Place, Location?> find)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        var locations = new List<Location>();
        for (int i = 0; repair is not null; i++, repair = repair.Alternative)
        {
            var places = repair.Edits.SelectMany(Places).Select(find).ToArray();
            if (places.Contains(null))
                continue;
            properties = properties.Add(Properties[i], Encode(repair));
            locations.AddRange(places!);
        }
        return Diagnostic.Create(Descriptors.Of(rule), at, locations, properties, message);
    }

    /// <summary>The titles, and what is to be done at which locations.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<PlacedEdit> Edits)> Of(Diagnostic diagnostic)
    {
        int place = 0;
        foreach (string property in Properties)
        {
            if (!diagnostic.Properties.TryGetValue(property, out string? encoded) || encoded is null)
                continue;
            string[] fields = Decode(encoded);
            var edits = new List<PlacedEdit>();
            for (int i = 1; i + 2 < fields.Length; i += 3)
            {
                var kind = (EditKind)int.Parse(fields[i], CultureInfo.InvariantCulture);
                var at = diagnostic.AdditionalLocations[place++];
                edits.Add(new(kind, at, HasTwoPlaces(kind) ? diagnostic.AdditionalLocations[place++] : null, fields[i + 1], fields[i + 2]));
            }
            yield return (fields[0], edits);
        }
    }

    // An option that is to be set, or to stay if it is there, need not be there.
    private static IEnumerable<Place> Places(Edit edit) => edit.Other is { } other ? [edit.Place, other] : [edit.Kind is EditKind.Set or EditKind.Rename ? edit.Place with { Argument = null } : edit.Place];

    private static bool HasTwoPlaces(EditKind kind) => kind is EditKind.MoveBefore or EditKind.MoveBehind or EditKind.Swap;

    public static string Encode(Repair repair)
    {
        string[] fields = [repair.Title, .. repair.Edits.SelectMany(edit => new[] { ((int)edit.Kind).ToString(CultureInfo.InvariantCulture), edit.Place.Argument ?? "", edit.Text })];
        return string.Join("|", fields.Select(field => field.Replace("\\", "\\\\").Replace("|", "\\|")));
    }

    public static string[] Decode(string encoded)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        for (int i = 0; i < encoded.Length; i++)
            if (encoded[i] == '|')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(encoded[i] == '\\' ? encoded[++i] : encoded[i]);
        fields.Add(field.ToString());
        return [.. fields];
    }
}

/// <summary>One change, with positions in place of places.</summary>
internal sealed record PlacedEdit(EditKind Kind, Location At, Location? Other, string Argument, string Text);
