using System.Globalization;
using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

/// <summary>
/// Every model of the corpus is built at its defaults and at both ends of its hyperparameters, and takes one batch, whose results must have the shapes that were inferred; where it has a loss it learns from it for one step.
/// Reflection only spares writing the same test for each model.
/// </summary>
public class CorpusTests
{
    private const int Rows = 2;

    // Too large to be run in a moment. ArchitectureTests builds and runs the first four, which are torchvision's.
    private static readonly string[] Large = ["ResNet18", "ResNet50", "MobileNetV2", "DenseNet121", "AlexNet", "Vgg16", "Flowers"];

    private static IEnumerable<Type> All => typeof(CorpusTests).Assembly.GetTypes().Where(type => type.GetCustomAttribute<ModelAttribute>() is not null && type.FullName!.Split('.')[0] is "Examples" or "Found" or "Named" or "Samples");

    public static TheoryData<string> Names => [.. All.Select(type => type.FullName!).Where(name => !Large.Contains(name.Split('.', '+')[^1])).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_many() => Assert.InRange(All.Count(), 60, 1000);

    [Fact]
    public void What_is_left_out_exists() => Assert.Equal(Large.Order(), All.Select(type => type.Name).Where(name => Large.Contains(name)).Order());

    [Theory, MemberData(nameof(Names))]
    public void Runs_and_learns_at_its_defaults_and_both_ends(string name)
    {
        var type = typeof(CorpusTests).Assembly.GetType(name, throwOnError: true)!;
        foreach (var point in Enum.GetValues<Point>())
            if (point == Point.Default || type.GetNestedType("Hyperparameters") is not null || Members<AxisAttribute>(type).Any())
                new Trial(type, point).Run();
    }

    private static IEnumerable<(PropertyInfo Property, T Word)> Members<T>(Type type) where T : Attribute =>
        type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.IsDefined(typeof(T))).Select(property => (property, property.GetCustomAttribute<T>()!));

    private enum Point { Default, Low, High }

    private sealed class Trial(Type type, Point point)
    {
        public void Run()
        {
            using var scope = NewDisposeScope();
            random.manual_seed(1);
            using var model = Build();
            var inputs = Members<InputAttribute>(type).OrderBy(input => input.Property.MetadataToken).Select(input => Input(model, input.Property, input.Word)).ToArray();
            var outputs = Forward(model, inputs);
            Assert.NotEmpty(outputs);
            foreach (var (stage, tensor) in outputs)
            {
                var inferred = stage.Sizes;
                Assert.Equal(inferred.Count + 1, tensor.dim());
                Assert.Equal(Rows, tensor.size(0));
                Assert.All(inferred, (size, axis) => Assert.True(size is -1 ? tensor.size(axis + 1) > 0 : size == tensor.size(axis + 1), $"{type.Name} at {point}: {stage} is {string.Join(", ", tensor.shape)}"));
            }
            if (type.GetNestedType("Trainer") is { } trainer)
                Learn(trainer, model, inputs, outputs);
        }

        private nn.Module Build()
        {
            if (type.GetNestedType("Hyperparameters") is not { } parameters)
                return (nn.Module)Activator.CreateInstance(type, 42)!;
            object values = Activator.CreateInstance(parameters)!;
            if (point != Point.Default)
                foreach (var property in parameters.GetProperties().Where(property => property.CanWrite))
                    property.SetValue(values, End(type.GetProperty(property.Name, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)!));
            return (nn.Module)Activator.CreateInstance(type, values, 42)!;
        }

        /// <summary>The first or the last value that a hyperparameter can have.</summary>
        private object End(PropertyInfo property)
        {
            if (property.IsDefined(typeof(RangeAttribute)))
            {
                var range = property.CustomAttributes.First(attribute => attribute.AttributeType == typeof(RangeAttribute));
                double min = Convert.ToDouble(range.ConstructorArguments[0].Value, CultureInfo.InvariantCulture), max = Convert.ToDouble(range.ConstructorArguments[1].Value, CultureInfo.InvariantCulture);
                object? step = property.GetCustomAttribute<RangeAttribute>()!.Step;
                if (step is not null)
                    max = min + Math.Floor((max - min) / Convert.ToDouble(step, CultureInfo.InvariantCulture) + 1e-9) * Convert.ToDouble(step, CultureInfo.InvariantCulture);
                return Convert.ChangeType(point == Point.Low ? min : max, property.PropertyType, CultureInfo.InvariantCulture);
            }
            object[] values = property.GetCustomAttribute<ChoiceAttribute>()!.Values is { Length: > 0 } listed ? listed
                : property.PropertyType.IsEnum ? [.. Enum.GetValues(property.PropertyType).Cast<object>()]
                : [false, true];
            return point == Point.Low ? values[0] : values[^1];
        }

        private Tensor Input(nn.Module model, PropertyInfo property, InputAttribute word)
        {
            var layer = (Layer)property.GetValue(model)!;
            var named = ((IEnumerable<CustomAttributeTypedArgument>)property.CustomAttributes.First(attribute => attribute.AttributeType == typeof(InputAttribute)).ConstructorArguments[0].Value!).Select(argument => argument.Value).ToArray();
            long[] shape = [Rows, .. layer.Sizes.Select((size, axis) => size == -1 ? Free((string)named[axis]!) : size)];
            if (word.Ids is { } ids)
                return randint(0, ids as int? ?? (int)type.GetProperty((string)ids, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(model)!, shape, int64);
            return rand(shape);
        }

        /// <summary>The shortest, or a longer one, of the sizes that an axis can have.</summary>
        private long Free(string axis)
        {
            var word = Members<AxisAttribute>(type).First(member => member.Property.Name == axis).Word;
            long size = word.Min + (point switch { Point.Low => 0, Point.Default => 3, _ => 6 }) * word.Step;
            return word.Max == 0 ? size : Math.Min(size, word.Max);
        }

        private (Layer Stage, Tensor Value)[] Forward(nn.Module model, Tensor[] inputs)
        {
            model.eval();
            using var noGrad = no_grad();
            // More than a module of TorchSharp takes come in one array.
            object result = inputs.Length > 6 ? type.GetMethod("forward", [typeof(Tensor[])])!.Invoke(model, [inputs])! : type.GetMethod("forward", [.. inputs.Select(_ => typeof(Tensor))])!.Invoke(model, inputs)!;
            if (result is not Tensor tensor)
                return [.. result.GetType().GetProperties().Where(property => property.PropertyType == typeof(Tensor)).Select(property => (Stage(model, property.Name), (Tensor)property.GetValue(result)!))];
            var outputs = Members<OutputAttribute>(type).Select(member => member.Property).ToArray();
            var judged = Stages().Where(property => property.IsDefined(typeof(LossBaseAttribute))).ToArray();
            return [(Stage(model, (outputs is [var output] ? output : judged is [var head] ? head : Stages().Last()).Name), tensor)];
        }

        private IEnumerable<PropertyInfo> Stages() => type.GetProperties().Where(property => property.PropertyType == typeof(Layer)).OrderBy(property => property.MetadataToken);

        private Layer Stage(nn.Module model, string name) => (Layer)type.GetProperty(name)!.GetValue(model)!;

        private void Learn(Type kind, nn.Module model, Tensor[] inputs, (Layer Stage, Tensor Value)[] outputs)
        {
            var columns = type.GetNestedType("Batch")!.GetConstructors().Single().GetParameters();
            var targets = columns.Skip(inputs.Length).Select(column => Target(column.Name!, outputs));
            object batch = Activator.CreateInstance(type.GetNestedType("Batch")!, [.. inputs, .. targets])!;
            using var trainer = (IDisposable)Activator.CreateInstance(kind, model)!;
            kind.GetProperty("Progress")!.SetValue(trainer, null);
            kind.GetProperty("BatchSize")!.SetValue(trainer, Rows);
            var callbacks = (List<Callback>)kind.GetProperty("Callbacks")!.GetValue(trainer)!;
            callbacks.RemoveAll(callback => callback is ModelCheckpoint or CSVLogger);     // they write files
            using var stop = new CancellationTokenSource();
            var once = new Once(stop);
            callbacks.Add(once);
            var before = model.parameters().Select(parameter => parameter.detach().clone()).ToArray();
            var fit = kind.GetMethods().Single(method => method.Name == "Fit" && method.GetParameters()[0].ParameterType == batch.GetType());
            fit.Invoke(trainer, [batch, batch, false, stop.Token]);
            Assert.Equal(1, once.Steps);
            Assert.All(model.parameters(), parameter => Assert.True(parameter.isfinite().all().item<bool>(), $"{type.Name} at {point}"));
            Assert.Contains(model.parameters().Zip(before), pair => !pair.First.equal(pair.Second).all().item<bool>());
        }

        /// <summary>A truth that fits the stage it is called after, or the weights of its rows.</summary>
        private Tensor Target(string name, (Layer Stage, Tensor Value)[] outputs)
        {
            var (stage, value) = outputs.FirstOrDefault(output => output.Stage.Name == name);
            if (stage is null)
                return ones(Rows);
            var losses = type.GetProperty(name)!.GetCustomAttributes<LossBaseAttribute>();
            if (losses.Any(loss => loss is CrossEntropyLossAttribute { Soft: true }))
                return rand(value.shape).softmax(1);
            if (!losses.Any(loss => loss is ClassLossAttribute))
                return rand(value.shape);
            long[] shape = [value.size(0), .. value.shape.Skip(2)];
            return randint(0, value.size(1), shape, int64);
        }
    }

    /// <summary>Ends a run behind its first step.</summary>
    private sealed class Once(CancellationTokenSource stop) : Callback
    {
        public int Steps { get; private set; }

        public override void OnTrainBatchEnd(TrainingRun run)
        {
            Steps++;
            stop.Cancel();
        }
    }

    [Fact]
    public void A_lookup_in_anothers_table_is_that_of_its_own()
    {
        using var scope = NewDisposeScope();
        using var model = new Examples.Several.DuplicateQuestions();
        Assert.DoesNotContain(model.state_dict().Keys, key => key.StartsWith("second", StringComparison.Ordinal));
        model.eval();
        Tensor one = randint(0, 15_000, [3, 7]), other = randint(0, 15_000, [3, 12]);
        Assert.True(model.call(one, other).allclose(model.call(other, one), atol: 1e-6));
    }
}
