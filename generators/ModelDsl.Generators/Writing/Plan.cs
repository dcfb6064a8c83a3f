using System;
using System.Collections.Generic;
using System.Linq;
using ModelDsl.Language;
using ModelDsl.Language.Graph;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Generators.Writing;

/// <summary>The names that a model's parts have in its generated code, and what the parts of the code must agree on.</summary>
internal sealed class Plan
{
    // Locals of the generated methods, and what is called inside them without a qualifier.
    private static readonly string[] Occupied = ["i", "n", "module", "loss", "run", "batch", "tally", "noGrad", "hyperparameters", "seed", "rows"];

    // Fields of nn.Module that an own one would hide.
    private static readonly string[] Hidden = ["_to", "_parameters", "_buffers", "_submodules", "_internal_params", "_internal_buffers", "_internal_submodules", "_deviceType", "_deviceIndex"];

    private readonly Dictionary<Operation, string> _fields = [];
    private readonly Dictionary<string, string> _locals = [];
    private readonly HashSet<string> _taken;

    public Plan(Analysis analysis)
    {
        Analysis = analysis;
        _taken = [.. analysis.Declaration.TakenNames, .. Hidden, .. (analysis.Ranks.Count > 0 ? analysis.Ranks : [analysis]).SelectMany(each => each.Stages).SelectMany(stage => stage.Operations).SelectMany(operation => operation.Steps).SelectMany(step => step.Sizes).Select(size => size.Name)];
        Training = RunRules.Training(analysis);
        // Forward of a block reads the sizes of its inputs, so that their names must not be hidden either.
        HashSet<string> hides = [.. Occupied, .. Numbers, .. IsModel ? [] : analysis.Inputs.Select(input => input.Name), .. analysis.Stages.SelectMany(stage => stage.Operations).Select(operation => operation.Attribute).OfType<CallAttribute>().Select(call => call.Method)];
        foreach (var stage in analysis.Stages)
        {
            _locals[stage.Name] = Unique(Names.Parameter(stage.Name), hides);
            hides.Add(_locals[stage.Name]);
            NameFields(stage);
        }
    }

    public Analysis Analysis { get; }

    public Declaration Declaration => Analysis.Declaration;

    /// <summary>How the code writes the type of a tensor.</summary>
    public string Tensor { get; set; } = "Tensor";

    public TrainingAttribute Training { get; }

    public bool IsModel => Declaration.Kind == ClassKind.Model;

    /// <summary>A loss says that it is trained; a missing optimizer is a mistake.</summary>
    public bool HasTrainer => IsModel && Analysis.Stages.Any(stage => stage.Losses.Count > 0);

    /// <summary>The stages whose operations are counted when the model is built.</summary>
    public List<string> Counted => _counted ??= [.. Analysis.Stages.Where(stage => new Keys(stage).IsCounted).Select(stage => stage.Name)];

    private List<string>? _counted;

    /// <summary>What comes in, in declared order.</summary>
    public IReadOnlyList<Stage> Inputs => [.. Analysis.Inputs];

    /// <summary>What forward gives: the outputs, and what a loss reads beside them.</summary>
    public IReadOnlyList<Stage> Outputs
    {
        get
        {
            var outputs = Analysis.Outputs.ToList();
            foreach (var judged in Analysis.Stages.Where(stage => stage.Losses.Count > 0))
            {
                Add(judged.Name);
                foreach (var loss in judged.Losses)
                    foreach (string wire in (loss.Attribute as LossAttribute)?.Stages ?? [])
                        Add(wire);
            }
            return outputs;

            void Add(string name)
            {
                if (outputs.All(stage => stage.Name != name) && Analysis.Find(name) is { } stage)
                    outputs.Add(stage);
            }
        }
    }

    /// <summary>TorchSharp's modules take up to six tensors; more come in one array.</summary>
    public bool TakesArray => UsingBlock.TakesArray(Inputs.Count);

    public string InputArray => Unique("inputs", [.. _locals.Values, .. Declaration.Members.Select(member => member.Name)]);

    public bool HasSeveralOutputs => Outputs.Count > 1;

    /// <summary>The C# type that forward gives.</summary>
    public string OutputType => HasSeveralOutputs ? Declaration.Name + ".Outputs" : Tensor;

    public IEnumerable<Number> Hyperparameters => Analysis.Numbers.Where(number => number.Attribute is RangeAttribute or ChoiceAttribute);

    /// <summary>What a use of the block gives: arguments, then hyperparameters.</summary>
    public IEnumerable<Number> Arguments => UsingBlock.Arguments(Declaration).Select(member => Analysis.Numbers.First(number => number.Member == member));

    /// <summary>The values of a model that is not told otherwise.</summary>
    public IReadOnlyDictionary<Variable, long> Defaults
    {
        get
        {
            var values = new Dictionary<Variable, long>();
            foreach (var number in Hyperparameters)
                if (number.Whole is { IsUnknown: false } whole && NumberReading.Standard(number) is { } standard)
                    foreach (var variable in whole.Variables)
                        values[variable] = standard switch { int value => value, bool flag => flag ? 1 : 0, EnumValue member => member.Number, _ => variable.Min };
            return values;
        }
    }

    public string Field(Operation operation) => _fields[operation];

    public bool HasField(Operation operation) => _fields.ContainsKey(operation);

    public string Local(string stage) => _locals.TryGetValue(stage, out string? local) ? local : Names.Parameter(stage);

    /// <summary>The constructor's parameter with the shape of an input of a block; the code beside it reads properties by their names alone.</summary>
    public string ShapeParameter(Stage input)
    {
        string name = Names.Parameter(input.Name);
        return name == Names.Member(input.Name) || Numbers.Contains(name) ? Unique(Names.Camel(input.Name) + "Shape", [.. Numbers, .. Arguments.Select(argument => Names.Parameter(argument.Name)), .. Analysis.Stages.Select(stage => stage.Name)]) : name;
    }

    /// <summary>A variable called after a stage's, apart from those of all stages.</summary>
    public string Beside(Stage stage, string tail) => Unique(Names.Camel(stage.Name) + tail, [.. _locals.Values]);

    /// <summary>A variable of the constructor that hides no number and is no parameter of it.</summary>
    public string Free(string name) => Unique(name, [.. Numbers, .. IsModel ? [] : Arguments.Select(argument => Names.Parameter(argument.Name)).Concat(Inputs.SelectMany(input => new[] { input.Name, ShapeParameter(input) }))]);

    private IEnumerable<string> Numbers => Declaration.Members.Where(member => member.Kind is MemberKind.Number or MemberKind.Derived).Select(member => Names.Member(member.Name));

    /// <summary>The conditions, as C#, under which an operation is there; null: always.</summary>
    public static string? When(Stage stage, Operation operation)
    {
        string?[] flags = [stage.When, operation.When];
        var given = flags.Where(flag => flag is not null).Select(flag => Names.Member(flag!)).Distinct().ToArray();
        return given.Length == 0 ? null : string.Join(" && ", given);
    }

    private void NameFields(Stage stage)
    {
        var keys = new Keys(stage);
        bool isOne = keys.IsOne || stage.Operations.Count(operation => operation.HasModule) == 1;
        for (int i = 0; i < stage.Operations.Count; i++)
        {
            if (!stage.Operations[i].HasModule)
                continue;
            string name = "_" + Names.Camel(stage.Name) + (isOne ? "" : i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            _fields[stage.Operations[i]] = Unique(name, _taken);
            _taken.Add(_fields[stage.Operations[i]]);
        }
    }

    public static string Unique(string name, ICollection<string> taken)
    {
        string candidate = name;
        for (int i = 2; taken.Contains(candidate); i++)
            candidate = name + "_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return candidate;
    }
}
