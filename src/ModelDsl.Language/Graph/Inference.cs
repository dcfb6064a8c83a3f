using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>One walk through a class, stage by stage, operation by operation: every edge, every demand, every problem. Never throws for what a user wrote.</summary>
internal static class Inference
{
    private static readonly IReadOnlyDictionary<string, object> NoArguments = new Dictionary<string, object>();
    private static readonly IReadOnlyDictionary<string, Edge> NoInputs = new Dictionary<string, Edge>();

    /// <summary>Analyses a model, or a block by itself.</summary>
    public static Analysis Run(Declaration declaration, Library library)
    {
        if (declaration.Kind == ClassKind.Model)
            return OfModel(declaration, library);

        // What a block gets is known only where it is used. It is read once for every number of axes; those that do not work drop out.
        var tries = Ranks(UsingBlock.OpenPorts(declaration).Count()).Select(ranks => Walk(declaration, library, null, NoArguments, NoInputs, ranks)).ToArray();
        var right = tries.Where(analysis => !analysis.HasErrors).ToArray();
        var chosen = right.Length > 0 ? right[0] : tries.OrderBy(analysis => analysis.Problems.Count(p => p.Rule == Rules.WrongRank)).ThenByDescending(Reached).ThenBy(analysis => analysis.Problems.Count).First();
        chosen.Ranks = right.Length > 0 ? [.. right.OrderBy(analysis => analysis.AssumedRanks.FirstOrDefault())] : [chosen];
        for (int i = 0; i < chosen.Stages.Count && chosen.Ranks.Count > 1; i++)
            for (int j = 0; j < chosen.Stages[i].Operations.Count; j++)
                chosen.Stages[i].Operations[j].IsModuleElsewhere = chosen.Ranks.Any(analysis => analysis != chosen && analysis.Stages[i].Operations[j].HasModule);
        return chosen;
    }

    private static Analysis OfModel(Declaration declaration, Library library)
    {
        Analysis Read(Dim? given, IReadOnlyList<Problem>? ofValues) => Walk(declaration, library, null, NoArguments, NoInputs, [], given, ofValues);
        var analysis = Read(null, null);
        return ValueCases.Of(analysis, library.NewSolver(), holds => Read(holds, null)) is { } ofValues ? Read(null, ofValues) : analysis;
    }

    // How far it goes well: the first stage and word that are wrong.
    private static (int Stage, int Word) Reached(Analysis analysis) => analysis.Problems.Where(problem => problem.Rule.Severity == Severity.Error)
        .Select(problem => (analysis.Stages.FindIndex(stage => stage.Name == problem.Place.Member), problem.Place.Word)).DefaultIfEmpty((-1, -1)).Min();

    // The numbers of axes, the batch counted, for which a block is written.
    private static readonly int[] PossibleRanks = [3, 4, 2, 5];

    // Equal ones first; of more than two inputs only those.
    private static IEnumerable<IReadOnlyList<int>> Ranks(int inputs)
    {
        var equal = PossibleRanks.Select(rank => Enumerable.Repeat(rank, inputs).ToArray());
        var mixed = inputs == 2 ? PossibleRanks.SelectMany(first => PossibleRanks.Where(second => second != first).Select(second => new[] { first, second })) : [];
        return inputs == 0 ? [[]] : equal.Concat(mixed);
    }

    /// <summary>Analyses a block where it is used: with its arguments and what it reads.</summary>
    public static Analysis Run(Declaration block, Site user, IReadOnlyDictionary<string, object> arguments, IReadOnlyDictionary<string, Edge> inputs) =>
        Walk(block, user.Scope.Library, user, arguments, inputs, []);

    private static Analysis Walk(Declaration declaration, Library library, Site? user, IReadOnlyDictionary<string, object> arguments, IReadOnlyDictionary<string, Edge> inputs, IReadOnlyList<int> ranks,
        Dim? given = null, IReadOnlyList<Problem>? ofValues = null)
    {
        var analysis = new Analysis(declaration) { AssumedRanks = ranks };
        var scope = new Scope(analysis, library, user?.Scope.Solver ?? library.NewSolver(), user) { LeavesValues = ofValues is not null };
        if (given is not null)
            scope.Enter(given);

        foreach (var member in declaration.Members)
            if (member.Kind == MemberKind.Number)
                NumberReading.Read(member, scope, arguments);

        string? above = null;
        var rankOf = new Dictionary<string, int>();
        foreach (var (name, at) in UsingBlock.OpenPorts(declaration).Zip(ranks, (port, rank) => (port.Name, rank)))
            rankOf[name] = at;                                         // someone may have written one twice
        foreach (var member in declaration.Members)
        {
            library.Cancellation.ThrowIfCancellationRequested();
            if (member.Kind == MemberKind.Stray && member.Words.Any(word => WordFactory.Make(word) is OperationAttribute or SourceAttribute))
                above = member.Name;                                   // what reads it is not blamed
            if (member.Kind != MemberKind.Stage)
                continue;
            var stage = StageReading.Read(member, scope, above, inputs, rankOf.TryGetValue(member.Name, out int rank) ? rank : 0);
            analysis.Stages.Add(stage);
            scope.Add(stage);
            above = member.Name;
        }

        analysis.Problems.AddRange(ofValues ?? []);
        if (user is null)
            ClassRules.Check(analysis, scope);
        return analysis;
    }
}
