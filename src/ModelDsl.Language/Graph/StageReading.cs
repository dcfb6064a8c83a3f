using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>One stage: its source or what it reads, its operations in order, then what judges and marks it.</summary>
internal static class StageReading
{
    /// <summary>A size written out in more parts than this is too much to prove anything of, and to write as code.</summary>
    internal const int LargestSize = 4096;

    private const int MostValues = 1024, OrdinarySize = 256;

    public static Stage Read(Member member, Scope scope, string? above, IReadOnlyDictionary<string, Edge> inputs, int rank)
    {
        var stage = scope.Reading = new Stage(member);
        var words = member.Words.Select((word, number) => (word, number, attribute: WordFactory.Make(word))).ToArray();

        var value = Source(stage, scope, words, above, inputs, rank);
        stage.Input = value;

        var when = words.Select(w => w.attribute).OfType<WhenAttribute>().FirstOrDefault();
        if (when is not null)
        {
            int at = System.Array.FindIndex(words, w => w.attribute == when);
            stage.When = when.Flag;
            stage.WhenHolds = scope.Flag(when.Flag, new Place(member.Name, at, "flag"), null, out _);
        }

        OperationAttribute? use = null;
        foreach (var (word, number, attribute) in words)
            switch (attribute)
            {
                case WithAttribute with:
                    if (use is UseWordAttribute used && words[number - 1].attribute is UseWordAttribute or WithAttribute)
                        used.Withs.Add((with, number));
                    else
                        scope.Report(Rules.WithWithoutUse, new Place(member.Name, number), BehindUse(member.Name, words, number), $"'With' stands directly behind the [Use<...>] whose argument it names, and here stands {(number == 0 ? "nothing" : "'" + words[number - 1].word.Display + "'")}");
                    break;
                case OperationAttribute operation:
                    use = operation;
                    break;
            }
        Fork? fork = null;
        var before = value;
        bool isAbsent = false;
        if (stage.WhenHolds is { } all)
        {
            isAbsent = scope.EnterOptional(all);
            value = value with { Layout = value.Split?.Under(all)?.There ?? value.Layout, Split = null };
        }
        foreach (var (word, number, attribute) in words)
            if (attribute is null && word.Kind == WordKind.Language)
                value = Edge.Unknown;                                  // the compiler says what is wrong with it
            else if (attribute is OperationAttribute && stage.Source is InputAttribute)
            {
                scope.Report(Rules.Misplaced, new Place(member.Name, number), $"'{word.Display}' stands on the input '{member.Name}', which gives what comes in as it is: put it on a stage of its own, below");
                value = scope.Library.IsLenient ? value : Edge.Unknown;
                break;
            }
            else if (attribute is OperationAttribute operation)
            {
                var applied = Apply(stage, operation, word, number, value, scope, isAbsent, ref fork);
                stage.Operations.Add(applied);
                value = applied.Output;
            }

        stage.Output = fork is null ? value : fork.Join(scope);
        if (stage.WhenHolds is { } holds)
        {
            scope.Leave();
            scope.Return(isAbsent);
            stage.Output = OrAbsent(stage, holds, before, stage.Output, scope);
        }
        foreach (var (word, number, attribute) in words)
            if (attribute is LossBaseAttribute loss && stage.Source is not InputAttribute)            // there it is told that it is misplaced
                stage.Losses.Add(Judge(stage, loss, word, number, scope));
            else if (attribute is MarkAttribute mark)
                stage.Marks.Add(new Mark(mark, word, number));
            else if (word.Kind == WordKind.Metric)
                stage.Metrics.Add(new Measure(word, number));
        return stage;
    }

    // Where it belongs is known if one block only is used.
    private static Repair? BehindUse(string member, (Word word, int number, object? attribute)[] words, int with)
    {
        int use = System.Array.FindIndex(words, w => w.attribute is UseWordAttribute);
        if (use < 0 || words.Count(w => w.attribute is UseWordAttribute) > 1)
            return null;
        int last = use;
        while (last + 1 < words.Length && words[last + 1].attribute is WithAttribute)
            last++;
        return new Repair("Move it behind its [Use]").MoveBehind(new Place(member, with), new Place(member, last));
    }

    private static Edge Source(Stage stage, Scope scope, (Word word, int number, object? attribute)[] words, string? above, IReadOnlyDictionary<string, Edge> inputs, int rank)
    {
        string name = stage.Name;
        for (int i = 0; i < words.Length; i++)
            switch (words[i].attribute)
            {
                case SourceAttribute source when i == 0:
                    stage.Source = source;
                    if (inputs.TryGetValue(name, out var given))
                        return Received(scope, source, given, new Place(name, i));
                    if (source is InputAttribute { Sizes.Length: 0 })
                        return scope.Declaration.Kind == ClassKind.Block ? source.Bring(new Site(scope, "Input", new Place(name, i), BlockInput(name, rank), new Step(Edge.Unknown), null)) : Missing(scope, name, i, $"'Input' of '{name}' has no sizes; in a model they must be given, for example [Input({(source is InputAttribute { Ids: not null } ids ? $"20, Ids = {UsingBlock.Text(ids.Ids)})], or [Input(1, Ids = {UsingBlock.Text(ids.Ids)}" : "1, 28, 28")})]{(source is InputAttribute { Ids: not null } ? " for one of each row" : "")}");
                    return source.Bring(new Site(scope, words[i].word.Display, new Place(name, i), Edge.Unknown, new Step(Edge.Unknown), null));
                case FromAttribute from when i == 0:
                    stage.From = from.Stage;
                    return scope.Wire(from.Stage, new Place(name, i, "stage"), out _);
                case SourceAttribute or FromAttribute:
                    return Missing(scope, name, i, $"'{words[i].word.Display}' stands first on a stage, before its operations; on '{name}' it stands behind '{words[i - 1].word.Display}'", new Repair("Move it to the front").MoveBefore(new Place(name, i), new Place(name, 0)));
            }
        if (above is null)
            return Missing(scope, name, -1, $"'{name}' is the first stage and reads nothing: {WhereFrom(scope, words)}");
        stage.From = above;
        return scope.Wire(above, new Place(name), out _);
    }

    private static string WhereFrom(Scope scope, (Word word, int number, object? attribute)[] words)
    {
        if (scope.Declaration.Members.FirstOrDefault(member => member.Kind == MemberKind.Stage && member.Words.Any(word => WordFactory.Make(word) is SourceAttribute)) is { } input)
            return $"'{input.Name}' stands below it; move that above";
        return words.Any(w => w.attribute is OperationAttribute) ? "put a stage with an [Input(...)] above it" : "give it an [Input(...)], or put a stage with one above it";
    }

    // What a use gives must be what the block's input declares, if it declares anything.
    private static Edge Received(Scope scope, SourceAttribute source, Edge given, Place place)
    {
        // A block's code is one: whether channels stand first in a sequence it must see by itself.
        given = given with { Layout = given.IsImage ? Layout.ChannelsFirst : Layout.Unknown, Split = null };
        if (source is not InputAttribute input || (input.Sizes.Length == 0 && input.Ids is null) || given.IsUnknown)
            return given;
        var own = source.Bring(new Site(scope, "Input", place, given, new Step(Edge.Unknown), null));
        if (own.IsUnknown)
            return own;
        var site = new Site(scope, scope.Declaration.Name, place, given, new Step(given), null);
        if (own.Type == ElementType.Int64 && given.Type == ElementType.Float32)
            site.Report(Rules.NotIds, null, site.Word, given.Shape.ToString(), Site.DeclareIds);
        else if (own.Type == ElementType.Float32 ? site.DemandFloats() && site.DemandRank(own.Rank, own.Rank, own.Shape.ToString(), own.Shape.Last.Constant) : site.DemandRank(own.Rank, own.Rank, own.Shape.ToString()))
        {
            var same = own.Shape.Sizes.Zip(given.Shape.Sizes, Dim.Equal).Aggregate((Dim)1, Dim.And);
            site.Demand(same, Rules.ShapesDiffer, null, when => [site.Word, $"takes {own.Shape}, and here stands {given.Shape}", when]);
            if (own.Ids is { } below && given.Ids is { } ids)
                site.Demand(Dim.LessOrEqual(ids, below), Rules.UseArguments, null, when => [$"'{site.Word}' takes ids below {below}, and here are ids below {ids}{when}"]);
        }
        return site.IsBroken ? Edge.Unknown : given with { Ids = own.Ids ?? given.Ids };
    }

    private static Edge Missing(Scope scope, string stage, int word, string message, Repair? repair = null)
    {
        scope.Report(Rules.NoInput, new Place(stage, word), repair, message);
        return Edge.Unknown;
    }

    // The sizes of what a block gets, under the names by which its C# asks for them.
    private static Edge BlockInput(string name, int rank)
    {
        var sizes = new List<Dim> { Dim.Of(Variable.Batch()) };
        for (int axis = 1; axis < rank; axis++)
            sizes.Add(Dim.Of(Variable.SizeOf(name, axis, rank)));
        return new Edge(new Shape(sizes), ElementType.Unknown, Domain.Unknown);
    }

    private static Operation Apply(Stage stage, OperationAttribute attribute, Word word, int number, Edge input, Scope scope, bool isNever, ref Fork? fork)
    {
        var operation = new Operation(attribute, word, number) { When = attribute.When, MayOverwrite = MayOverwrite(stage) };
        var place = new Place(stage.Name, number);
        if (attribute.When is { } flag)
        {
            operation.WhenHolds = scope.Flag(flag, place with { Argument = "When" }, null, out string text, mayBeFree: stage.WhenHolds?.Constant == 0);
            operation.When = text;
        }
        bool canFork = attribute.Repeat is 1;
        var sides = canFork ? fork?.Split(operation.WhenHolds, scope) : null;
        if (fork is not null)
            input = sides is var (there, _) ? Fork.Joined(there) : attribute is FlattenAttribute && canFork && operation.WhenHolds is null ? fork.Flattened : fork.Join(scope);
        var elsewhere = input;
        bool isAbsent = operation.WhenHolds is { } own && scope.EnterOptional(own);
        var split = operation.WhenHolds is { } present ? input.Split?.Under(present) ?? new LayoutSplit(present, input.Layout, input.Layout) : null;
        if (split is not null)
            (input, elsewhere) = (input with { Layout = split.There, Split = null }, elsewhere with { Layout = split.Elsewhere, Split = null });
        scope.IsOnce = attribute.Repeat is 1 && word.Find(nameof(attribute.Repeat)) is not null;
        var value = attribute.Repeat is 1 ? Once(operation, input, scope, place, null).Output : Repetition.Read(operation, input, scope, place);
        scope.IsOnce = false;
        if (operation.WhenHolds is not null)
            scope.Leave();

        foreach (var condition in new[] { operation.WhenHolds, stage.WhenHolds })
            if (condition is not null)
                operation.Cost = isAbsent || isNever ? Cost.None : Cost.If(condition, operation.Cost, Cost.None);
        if (operation.Steps.Count == 0)
            operation.Steps.Add(new Step(input) { Output = input });
        if (canFork && !isAbsent && !isNever && operation.WhenHolds is { IsUnknown: false } when && scope.Holds(when) == Verdict.Unknown)
        {
            var rest = sides is var (_, others) ? others : [(Dim.Not(when), elsewhere)];
            if (rest.Any(other => !Fork.CanJoin(other.Value, value)))
            {
                fork = (sides is null ? new Fork(operation, place, []) : fork!) with { Cases = [(when, value), .. rest] };
                operation.Output = value;
                return operation;
            }
            if (rest.Count > 0)
                elsewhere = Fork.Joined(rest);
        }
        fork = null;
        var output = isNever ? input with { Layout = value.Layout } : isAbsent ? input : Merge(operation, elsewhere, value, scope, place);
        bool mayBeAbsent = operation.WhenHolds is not null || operation.Repeat is { Dim.Constant: null };
        operation.Output = mayBeAbsent ? output with { Layout = Edge.Either(elsewhere.Layout, value.Layout), Doubt = value.Doubt ?? elsewhere.Doubt, Split = split is null ? null : split with { There = value.Layout, Elsewhere = elsewhere.Layout } }
            : output.Split is not null && output.Layout != input.Layout ? output with { Split = null } : output;
        scope.Return(isAbsent);
        return operation;
    }

    // A stage that may be absent passes on what it reads.
    private static Edge OrAbsent(Stage stage, Dim holds, Edge input, Edge output, Scope scope)
    {
        // Where the number of axes changed, and not back.
        var at = stage.Operations.LastOrDefault(operation => Fork.CanJoin(operation.First.Input, input) && !Fork.CanJoin(operation.Output, input)) ?? stage.Operations.LastOrDefault();
        var place = new Place(stage.Name, at?.Number ?? -1);
        var split = new LayoutSplit(holds, output.Layout, input.Split?.Under(holds)?.Elsewhere ?? input.Layout);
        var value = Choose(holds, output, input, stage.When!, scope, place) with { Layout = Edge.Either(split.Elsewhere, output.Layout), Doubt = output.Doubt ?? input.Doubt, Split = split };
        stage.IsOtherWithout = output.Rank == input.Rank && output.Shape.Sizes.Zip(input.Shape.Sizes, Dim.Equal).Aggregate((Dim)1, Dim.And) is { IsUnknown: false } same && scope.Holds(Dim.Or(Dim.Not(holds), same)) != Verdict.Always && scope.Holds(holds) == Verdict.Unknown;
        return at is null ? value : Bounded(value, at, scope, place);
    }

    /// <summary>Applies an operation once. A step of an open repetition may come to more than can be followed: then it is left out.</summary>
    public static Step Once(Operation operation, Edge input, Scope scope, Place place, int? repetition, bool isOpen = false)
    {
        var step = new Step(input);
        if (repetition is null or 0)
            ExtraArguments.Check(operation, input, scope, place);
        var before = scope.Doubt;
        scope.Doubt = input.Doubt;
        var output = operation.Attribute.Apply(new Site(scope, operation.Word.Display, place, input, step, repetition));
        if ((output.Rank > 2 ? scope.Doubt : null) is var doubt && doubt != output.Doubt)
            output = output with { Doubt = doubt };
        scope.Doubt = before;
        step.Output = isOpen ? output : Bounded(output, operation, scope, place);
        step.Cost += new Cost(0, 0, Output(operation, step, repetition));
        operation.Steps.Add(step);
        if (repetition is null)
            operation.Cost = step.Cost;
        return step;
    }

    // A block's own operations have counted what they give.
    private static Dim Output(Operation operation, Step step, int? repetition) =>
        step.Inner is not null || operation.Attribute.GivesView || (repetition is null && operation.MayOverwrite && step.CallInPlace is not null) ? 0 : step.Output.Bytes;

    private static bool MayOverwrite(Stage stage) =>
        stage.When is null && stage.Operations.LastOrDefault(operation => !operation.IsNothing) is { Repeat: null, When: null, Attribute.GivesFreshTensor: true };

    // Where the operation may be absent, its input passes unchanged: a case split.
    private static Edge Merge(Operation operation, Edge input, Edge output, Scope scope, Place place)
    {
        var value = operation.Repeat is null || output.IsUnknown ? output : Repetition.Result(operation, input, scope, place);
        if (operation.WhenHolds is { } holds)
            value = Choose(holds, value, input, operation.When!, scope, place);
        return Bounded(value, operation, scope, place);
    }

    public static bool IsTooLarge(Edge value) => !value.Shape.Sizes.All(size => size is { IsUnknown: false, Size: <= LargestSize });

    private static Edge Bounded(Edge value, Operation operation, Scope scope, Place place)
    {
        if (value.Shape.Sizes.Any(size => size.Size > OrdinarySize))
            value = value with { Shape = new(value.Shape.Sizes.Select(AsTable)) };
        if (!IsTooLarge(value))
            return value;
        scope.Report(Rules.TooManyCases, place, operation.Word.Display, value.Shape.Sizes.Any(size => size.IsUnknown)
            ? "beyond what 64 bits hold: lower what it is calculated of"
            : $"with more cases than can be followed (over {Site.Text(LargestSize)} parts): every When in front of it doubles them, and so does every size that may be 1 where values are multiplied; make fewer layers optional, or put one between them that always sets the size");
        return Edge.Unknown;
    }

    // What is asked of a size, and what is made of it, takes as long as it is.
    private static Dim AsTable(Dim size) => !size.IsUnknown && size.Size > OrdinarySize && size.Tabulated(MostValues) is { } table && table.Size < size.Size ? table : size;

    public static Edge Choose(Dim condition, Edge then, Edge otherwise, string name, Scope scope, Place place, (string Then, string Otherwise)? cases = null)
    {
        var (where, elsewhere) = cases ?? ($"where '{name}' holds", "where it does not");
        switch (scope.Holds(condition))
        {
            case Verdict.Always:
                return then;
            case Verdict.Never:
                return otherwise;
        }
        if (then.IsUnknown || condition.IsUnknown)
            return Edge.Unknown;
        if (!otherwise.IsUnknown && then.Rank != otherwise.Rank)
            scope.Report(Rules.RankDepends, place, place.Member, then.Shape.ToString(), where, otherwise.Shape.ToString(), elsewhere, "the number of axes", name.StartsWith("Repeat", System.StringComparison.Ordinal) ? "" : cases is null ? ": under the opposite one let an operation follow that comes to as many, or a [Flatten] behind both" : ": let one operation for each case come to as many");
        else if (!otherwise.IsUnknown && (then.Type, otherwise.Type) is (ElementType.Int64, ElementType.Float32) or (ElementType.Float32, ElementType.Int64))
        {
            scope.Report(Rules.RankDepends, place, place.Member, Kind(then), where, Kind(otherwise), elsewhere, "whether they are ids or numbers", "");
            return Edge.Unknown;
        }
        return Edge.If(condition, then, otherwise);
    }

    private static string Kind(Edge value) => $"{(value.Type == ElementType.Int64 ? "ids" : "numbers")} {value.Shape}";

    private static Loss Judge(Stage stage, LossBaseAttribute attribute, Word word, int number, Scope scope)
    {
        var loss = new Loss(attribute, word, number) { SampleWeights = attribute.SampleWeights };
        var place = new Place(stage.Name, number);
        var weight = place with { Argument = nameof(attribute.Weight) };
        loss.Weight = scope.Real(attribute.Weight, weight, null, out bool isBroken);
        // What is searched may count nothing at one end. A loss of one's own may be subtracted: what it measures is to grow.
        double least = attribute is LossAttribute ? double.NegativeInfinity : loss.Weight.Name is null ? double.Epsilon : 0;
        if (!isBroken && loss.Weight.Constant == 0)
            scope.Report(Rules.BadTraining, weight, $"{word.Display}.{nameof(attribute.Weight)}", "greater than 0 (for a loss that counts nothing remove the word)", "0");
        else if (!isBroken)
            scope.DemandBetween(loss.Weight, least, double.PositiveInfinity, $"{word.Display}.{nameof(attribute.Weight)}", weight);
        if (stage.IsOtherWithout && !stage.Output.IsUnknown)
            scope.Report(Rules.LossShape, place, word.Display, $"one shape, whether '{stage.When}' holds or not", stage.Name, $"{stage.Output.Shape}: where it does not, the loss judges what the stage reads; remove the [When]");
        else if (!stage.Output.IsUnknown)
            attribute.Judge(new LossSite(scope, word.Display, place, stage, loss));
        return loss;
    }
}
