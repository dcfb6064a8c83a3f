using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>Everything inferred about one class: what the analyzer reports and what the generator writes.</summary>
internal sealed class Analysis(Declaration declaration)
{
    public Declaration Declaration => declaration;

    public List<Number> Numbers { get; } = [];

    public List<Stage> Stages { get; } = [];

    public List<Problem> Problems { get; } = [];

    /// <summary>What the first size that fails for short axes asks of them.</summary>
    public LongerAxes? Longer { get; set; }

    /// <summary>What could not be proven and is checked when the model is built.</summary>
    public List<Check> Checks { get; } = [];

    /// <summary>For a block: the rank (batch counted) that this analysis assumed of each input without sizes.</summary>
    public IReadOnlyList<int> AssumedRanks { get; set; } = [];

    /// <summary>For a block whose inputs may have several numbers of axes: what it comes to for each, this one among them. Else only this one.</summary>
    public IReadOnlyList<Analysis> Ranks { get; set; } = [];

    /// <summary>A check is made once, however many axes or repetitions ask for it.</summary>
    public void Add(Check check)
    {
        if (!Checks.Contains(check))
            Checks.Add(check);
    }

    public Cost Cost => Cost.Sum(Stages.Select(stage => stage.Cost));

    public bool HasErrors => Problems.Any(problem => problem.Rule.Severity == Severity.Error);

    public IEnumerable<Stage> Inputs => Stages.Where(stage => stage.Source is SourceAttribute);

    /// <summary>The stages with [Output], else those with a loss, else the last.</summary>
    public IReadOnlyList<Stage> Outputs
    {
        get
        {
            var marked = Stages.Where(stage => stage.IsOutput).ToArray();
            if (marked.Length > 0)
                return marked;
            var judged = Stages.Where(stage => stage.Losses.Count > 0).ToArray();
            if (judged.Length > 0 && declaration.Kind == ClassKind.Model)
                return judged;
            return Stages.Count > 0 ? [Stages[Stages.Count - 1]] : [];
        }
    }

    /// <summary>The stages that the value of one of these depends on, themselves included.</summary>
    public HashSet<string> Reached(IEnumerable<Stage> from)
    {
        var reached = new HashSet<string>();
        foreach (var stage in from)
            Reach(stage);
        return reached;

        void Reach(Stage stage)
        {
            if (reached.Add(stage.Name))
                foreach (string name in stage.Reads())
                    if (Find(name) is { } other)
                        Reach(other);
        }
    }

    /// <summary>Which hyperparameters tune which options, and where that is said; asked when all numbers are there.</summary>
    public IReadOnlyList<(Number Number, TunesWordAttribute Tunes, Place Place)> Tunings => _tunings ??=
    [
        .. Numbers.SelectMany(number => number.Member.Words.Select((word, i) => (number, tunes: WordFactory.Make(word) as TunesWordAttribute, place: new Place(number.Name, i, "option")))
            .Where(tuning => tuning.tunes is not null).Select(tuning => (tuning.number, tuning.tunes!, tuning.place))),
    ];

    /// <summary>Whether a hyperparameter tunes this option of a run word.</summary>
    public bool IsTuned(Word word, string option) => Tunings.Any(tuning => tuning.Tunes.RunWord == word.Type && tuning.Tunes.Option == option);

    private IReadOnlyList<(Number, TunesWordAttribute, Place)>? _tunings;

    /// <summary>The operation whose value, and nothing else, this one gets: the one in front of it, or the last of a stage that only this one reads.</summary>
    public (Stage Stage, Operation Operation)? Before(Stage stage, int operation)
    {
        if (stage.When is not null)
            return null;
        if (operation > 0)
            return (stage, stage.Operations[operation - 1]);
        if (stage.From is null || Find(stage.From) is not { When: null, Operations.Count: > 0 } from || from.IsOutput || from.Losses.Count > 0)
            return null;
        return Reads(from.Name) == 1 ? (from, from.Operations[from.Operations.Count - 1]) : null;
    }

    /// <summary>All operations in front of one, the nearest first, as far as nothing else reads what they give.</summary>
    public IEnumerable<(Stage Stage, Operation Operation)> AllBefore(Stage stage, int operation)
    {
        while (Before(stage, operation) is { } before)
        {
            yield return before;
            (stage, operation) = (before.Stage, before.Stage.Operations.IndexOf(before.Operation));
        }
    }

    /// <summary>What a stage's value has gone through, from this operation back, whoever else reads it on the way.</summary>
    public IEnumerable<(Stage Stage, Operation Operation)> History(Stage? stage, int operation)
    {
        for (; stage is not null; stage = stage.From is { } from ? Find(from) : null, operation = stage?.Operations.Count ?? 0)
            for (int i = operation - 1; i >= 0; i--)
                yield return (stage, stage.Operations[i]);
    }

    private Dictionary<string, int>? _reads;

    // How often a stage is read; asked when all are there.
    private int Reads(string stage)
    {
        if (_reads is null)
        {
            _reads = [];
            foreach (string name in Stages.SelectMany(other => other.Reads()))
                _reads[name] = (_reads.TryGetValue(name, out int times) ? times : 0) + 1;
        }
        return _reads.TryGetValue(stage, out int all) ? all : 0;
    }

    private readonly Dictionary<string, Stage> _byName = [];
    private int _named;

    public Stage? Find(string name)
    {
        for (; _named < Stages.Count; _named++)
            if (!_byName.ContainsKey(Stages[_named].Name))             // someone may have written one twice
                _byName[Stages[_named].Name] = Stages[_named];
        return _byName.TryGetValue(name, out var stage) ? stage : null;
    }
}

/// <summary>A demand that was not proven: emitted as a check of the model's constructor. On whole numbers a condition; on a real one the bounds that the member of this name must keep; or how many numbers it may learn.</summary>
internal sealed record Check(Dim? Condition, string What, string Name = "", double Low = 0, double High = 0, long? MostParameters = null, string Stage = "");

/// <summary>A stage with what its operations came to.</summary>
internal sealed class Stage(Member member)
{
    public Member Member => member;

    public string Name => member.Name;

    /// <summary>[Input] and its kin; null for a stage that reads another.</summary>
    public SourceAttribute? Source { get; set; }

    /// <summary>The stage it reads; null for a source.</summary>
    public string? From { get; set; }

    public Edge Input { get; set; } = Edge.Unknown;

    public Edge Output { get; set; } = Edge.Unknown;

    public List<Operation> Operations { get; } = [];

    public List<Loss> Losses { get; } = [];

    public List<Measure> Metrics { get; } = [];

    public List<Mark> Marks { get; } = [];

    /// <summary>All of it, and for the whole run.</summary>
    public bool IsFrozen => Marked<FrozenAttribute>().Any(frozen => frozen is { Parts.Length: 0, UntilEpoch: 0 });

    public bool IsOutput => Marks.Any(mark => mark.Attribute is OutputAttribute);

    /// <summary>[When] on the stage: all its operations, or none.</summary>
    public string? When { get; set; }

    public Dim? WhenHolds { get; set; }

    /// <summary>Where it is absent its value has another shape.</summary>
    public bool IsOtherWithout { get; set; }

    public Cost Cost => Cost.Sum(Operations.Select(operation => operation.Cost));

    public Dim Parameters => Cost.Parameters;

    /// <summary>The stages it reads, in its operations and its losses; some of them more than once.</summary>
    public IEnumerable<string> Reads()
    {
        if (From is not null)
            yield return From;
        foreach (var operation in Operations)
            foreach (var step in operation.Steps)
                foreach (string wire in step.Wires)
                    yield return wire;
        foreach (var loss in Losses)
            foreach (string stage in (loss.Attribute as LossAttribute)?.Stages ?? [])
                yield return stage;
    }

    public IEnumerable<T> Marked<T>() => Marks.Select(mark => mark.Attribute).OfType<T>();
}

/// <summary>One operation of a stage, applied once or several times.</summary>
internal sealed class Operation(OperationAttribute attribute, Word word, int number)
{
    public OperationAttribute Attribute => attribute;

    public Word Word => word;

    /// <summary>The number of its attribute on the member.</summary>
    public int Number => number;

    public string? When { get; set; }

    public Dim? WhenHolds { get; set; }

    /// <summary>Null: not repeated.</summary>
    public Whole? Repeat { get; set; }

    /// <summary>What each repetition came to, up to the first after which all are alike; one where nothing is repeated.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>There may be more repetitions than <see cref="Steps"/>, unlike these: a block whose uses say how many.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Each repetition adds the same to the sizes, so they are known for any number of them.</summary>
    public bool IsLinear { get; set; }

    /// <summary>Some repetition asked for a number that depends on its index.</summary>
    public bool LooksAtIndex { get; set; }

    public Edge Output { get; set; } = Edge.Unknown;

    public Cost Cost { get; set; } = Cost.None;

    /// <summary>Whether it may write over what it gets: the operation before it on its stage gave a tensor that nothing else needs.</summary>
    public bool MayOverwrite { get; set; }

    public Step First => Steps[0];

    /// <summary>The last repetition that is known.</summary>
    public Step Last => Steps[Steps.Count - 1];

    public bool CanHaveState => attribute.CanHaveState;

    public bool HasModule => IsModuleElsewhere || Steps.Any(step => step.Module is not null);

    /// <summary>For another number of axes it has a module: a block's code is one for all.</summary>
    public bool IsModuleElsewhere { get; set; }

    /// <summary>It gives back what it gets.</summary>
    public bool IsNothing => Repeat is null && Steps.All(step => step.Call.Equals(Same));

    /// <summary>The call that gives back what it gets.</summary>
    public static readonly Code Same = (System.FormattableString)$"{Hole.Value}";
}

/// <summary>One application of an operation to one value.</summary>
internal sealed class Step(Edge input)
{
    public Edge Input => input;

    public Edge Output { get; set; } = Edge.Unknown;

    /// <summary>The C# type of its module, null if it has none.</summary>
    public Code? ModuleType { get; set; }

    public Code? Module { get; set; }

    /// <summary>Whether the module is made at all: null is always.</summary>
    public Dim? ModuleWhen { get; set; }

    /// <summary>Where it has a module.</summary>
    public Dim HasModule => Module is null ? 0 : ModuleWhen ?? 1;

    public Code Call { get; set; } = Code.Nothing;

    /// <summary>The call; of what is never there, which has none, that which gives back what it gets.</summary>
    public Code CallOrSame => Call == Code.Nothing ? Operation.Same : Call;

    /// <summary>With the values that it has here it changes nothing.</summary>
    public bool IsIdle { get; set; }

    /// <summary>The same, writing over the tensor it gets.</summary>
    public Code? CallInPlace { get; set; }

    /// <summary>The numbers it learns, its multiply-accumulates, and what it keeps beside its output.</summary>
    public Cost Cost { get; set; } = Cost.None;

    /// <summary>The sizes of its weight, where others may share it.</summary>
    public (Dim Rows, Dim Columns)? Weight { get; set; }

    /// <summary>What a block came to here; null for anything else.</summary>
    public Analysis? Inner { get; set; }

    /// <summary>What is asked of the block that was made here: sizes that only its own C# tells.</summary>
    public List<MadeSize> Sizes { get; } = [];

    /// <summary>The stages it reads beside the current value.</summary>
    public List<string> Wires { get; } = [];
}

/// <summary>A member of the class, <paramref name="Name"/>, that is the size along an axis of a stage of the block that was made; of one that may be free <paramref name="Extent"/> is negative where it is.</summary>
internal sealed record MadeSize(string Name, string? Extent, string Stage, int Axis);

/// <summary>A loss on a stage, judged.</summary>
internal sealed class Loss(LossBaseAttribute attribute, Word word, int number)
{
    public LossBaseAttribute Attribute => attribute;

    public Word Word => word;

    public int Number => number;

    public Target? Target { get; set; }

    public Code Call { get; set; } = Code.Nothing;

    /// <summary>The loss that validation reports: without label smoothing. Null: the same.</summary>
    public Code? EvaluationCall { get; set; }

    public Real Weight { get; set; } = new(1);

    /// <summary>Class weights of the loss, as C# numbers; null if there are none.</summary>
    public EquatableArray<double>? ClassWeights { get; set; }

    public bool SampleWeights { get; set; }

    /// <summary>Targets of this value count nothing; null: there is none.</summary>
    public int? LeftOut { get; set; }
}

/// <summary>What a loss demands as the truth: this fixes the type of the data.</summary>
internal sealed record Target(TargetType Type, Shape Shape, Dim? Classes = null, string? Enum = null, EquatableArray<string> Members = default);

internal enum TargetType { ClassIndex, Floats, Distribution }

internal sealed record Measure(Word Word, int Number);

internal sealed record Mark(MarkAttribute Attribute, Word Word, int Number);

/// <summary>A number member with its meaning.</summary>
internal sealed class Number(Member member)
{
    public Member Member => member;

    public string Name => member.Name;

    /// <summary>[Range], [Choice], [Argument] or [Axis]; null for a derived number.</summary>
    public NumberAttribute? Attribute { get; set; }

    public Word? Word { get; set; }

    /// <summary>The value in the proofs, for int, bool and enum members.</summary>
    public Dim? Whole { get; set; }

    /// <summary>The value in the proofs, for double members.</summary>
    public Real? Real { get; set; }

    public bool IsUsed { get; set; }
}
