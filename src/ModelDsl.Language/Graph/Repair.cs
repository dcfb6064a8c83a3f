namespace ModelDsl.Language.Graph;

/// <summary>
/// The one right repair of a mistake, said where the mistake is: what the light bulb is called, and what it changes. It speaks of places, as a problem does, so it is equal by value;
/// texts are C# as a person would write it, <c>nameof(Width)</c> where a name is meant. An <paramref name="Alternative"/> is offered below it, where two things may have been meant.
/// </summary>
internal sealed record Repair(string Title, EquatableArray<Edit> Edits = default, Repair? Alternative = null)
{
    /// <summary>The word is one too many.</summary>
    public static Repair RemoveWord(Place place, Word word) => new Repair($"Remove '{word.Display}'").Remove(place);

    /// <summary>The word is one too many; of a member that has no other, what gives back what it gets is left.</summary>
    public static Repair WithoutWord(Place place, Member member) => member.Words.Count == 1 ? new Repair("Use Identity").Rename(place, "Identity") : RemoveWord(place, member.Words[place.Word]);

    /// <summary>Flatten is missing in front of a layer.</summary>
    public static Repair Flatten(Place layer, string name = "it") => new Repair($"Put Flatten in front of {name}").Before(layer, "Flatten");

    /// <summary>A name stands there that nothing has, and one that is near it has been found; null where none has.</summary>
    public static Repair? Respell(Place argument, string? meant, string? owner = null) => meant is null ? null : new Repair($"Change it to '{(owner is null ? meant : owner + "." + meant)}'").Replace(argument, NameOf(meant, owner));

    /// <summary>A name as an argument says it, of a member of another class with the class in front.</summary>
    public static string NameOf(string member, string? owner = null) => owner is null ? $"nameof({Names.Member(member)})" : $"nameof({owner}.{Names.Member(member)})";

    /// <summary>A property of a number has another type.</summary>
    public static Repair Retype(string member, string type) => new Repair($"Make it {Names.OfType(type)}").Replace(new Place(member, Argument: Type), type);

    /// <summary>The argument by which a member's place is that of its type.</summary>
    public const string Type = "type";

    /// <summary>Writes another expression at an argument's place.</summary>
    public Repair Replace(Place argument, string text) => With(EditKind.Replace, argument, text);

    /// <summary>Sets an option of a word, whether it is there or not.</summary>
    public Repair Set(Place word, string option, string text) => With(EditKind.Set, word with { Argument = option }, text);

    /// <summary>Removes a word, or the one argument that the place names, or the member if it names no word.</summary>
    public Repair Remove(Place place) => With(EditKind.Remove, place);

    public Repair Before(Place word, string text) => With(EditKind.Before, word, text);

    public Repair Behind(Place word, string text) => With(EditKind.Behind, word, text);

    /// <summary>Adds a word to a member, or to the class: on a line of its own if the others have theirs.</summary>
    public Repair Add(string member, string text) => With(EditKind.Add, new Place(member), text);

    /// <summary>Puts another word in the place of one. Its values stay, of its options only these.</summary>
    public Repair Rename(Place word, string name, params string[] kept) => With(EditKind.Rename, word with { Argument = string.Join(",", kept) }, name);

    public Repair MoveBefore(Place word, Place other) => With(EditKind.MoveBefore, word, other: other);

    public Repair MoveBehind(Place word, Place other) => With(EditKind.MoveBehind, word, other: other);

    /// <summary>Exchanges the expressions of two arguments.</summary>
    public Repair Swap(Place argument, Place other) => With(EditKind.Swap, argument, other: other);

    /// <summary>Writes the class's line into the record of keys.</summary>
    public Repair Record(string line) => With(EditKind.Record, new Place(""), line);

    /// <summary>Offers another repair below this one.</summary>
    public Repair Or(Repair other) => this with { Alternative = other };

    private Repair With(EditKind kind, Place place, string text = "", Place? other = null) => this with { Edits = new([.. Edits, new Edit(kind, place, text, other)]) };
}

/// <summary>One change of the source text. <paramref name="Other"/> is the second place of those that have two.</summary>
internal sealed record Edit(EditKind Kind, Place Place, string Text, Place? Other);

internal enum EditKind { Replace, Set, Remove, Before, Behind, Add, Rename, MoveBefore, MoveBehind, Swap, Record }
