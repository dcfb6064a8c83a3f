using System.Collections.Generic;
using System.Linq;

namespace ModelDsl.Language;

/// <summary>
/// One mistake that the analyzer can find. Its page is <c>docs/rules/{Id}.md</c>. <paramref name="IsOfValues"/>: it hangs on the values that can occur, so it is looked for in each case of an activation under a
/// condition (<see cref="Graph.ValueCases"/>).
/// </summary>
internal sealed record Rule(string Id, string Title, string Message, Severity Severity = Severity.Error, bool IsOfValues = false);

internal enum Severity { Hidden, Info, Warning, Error }

/// <summary>
/// Every diagnostic, one entry each: MDL0xxx declaration, 1xxx shapes, dtypes and domains, 2xxx losses, metrics and training, 3xxx hyperparameters, 9xxx suggestions.
/// An id is never used again for something else. Messages name the thing, what it is, what was expected, and what to do.
/// </summary>
internal static class Rules
{
    private static readonly List<Rule> Added = [];                     // first, since the entries below fill it

    public static readonly Rule ClassNotPartial = Add("MDL0001", "A model or block must be a partial class", "'{0}' must be declared as a non-static, non-generic 'partial class' (and so must the types around it): its other part is generated");
    public static readonly Rule StageNotPartial = Add("MDL0002", "A stage or number must be a partial property", "'{0}' must be 'partial {1} {0} {{ get; }}': its body is generated");
    public static readonly Rule SeveralParts = Add("MDL0003", "All stages of a class stand in one part", "'{0}' is declared in another part of '{1}' than its first stage; the order of stages over several parts is not defined, so put them into one part");
    public static readonly Rule UnknownReference = Add("MDL0004", "Unknown stage, number or method", "'{1}' has no {0} named '{2}'{3}");
    public static readonly Rule LaterReference = Add("MDL0005", "A stage may only read stages above it", "{0}; a stage reads only stages above it, so that no cycle can be written");
    public static readonly Rule WrongOptionType = Add("MDL0006", "Wrong type of an option", "'{0}' takes {1}, not {2}");
    public static readonly Rule WithWithoutUse = Add("MDL0007", "[With] belongs directly behind its [Use]", "{0}");
    public static readonly Rule UseArguments = Add("MDL0008", "Wrong arguments for a block", "{0}");
    public static readonly Rule BlockRecursion = Add("MDL0009", "A block cannot contain itself", "'{0}' uses itself ({1}); a block cannot contain itself");
    public static readonly Rule DuplicateKey = Add("MDL0010", "Two modules with the same key", "'{0}' and '{1}' both have the key '{2}' in the state_dict; give one of them another with [StateKey(\"...\")]");
    public static readonly Rule ReservedName = Add("MDL0011", "Reserved name", "'{0}' is a name of {1}; choose another name for this member");
    public static readonly Rule NoInput = Add("MDL0012", "A stage has nothing to read", "{0}");
    public static readonly Rule NotABlock = Add("MDL0013", "[Use] of something that is not a block", "'{0}' is {1}");
    public static readonly Rule BadCall = Add("MDL0014", "[Call] or [Loss] cannot call this method", "{0}");
    public static readonly Rule WrongPropertyType = Add("MDL0015", "A property has the wrong type for its attributes", "'{0}' is {1}; {2}");
    public static readonly Rule UnknownNumber = Add("MDL0016", "A number that has no value", "'{0}' {1}, so it has no value");
    public static readonly Rule OwnMember = Add("MDL0017", "A class has what is generated for it", "'{0}' {1}");
    public static readonly Rule Misplaced = Add("MDL0018", "A word where nothing reads it", "{0}");
    public static readonly Rule BadKey = Add("MDL0019", "A key that cannot be", "the key '{0}' must be {1}");
    public static readonly Rule UnusedStage = Add("MDL0020", "A stage that nothing uses", "{0}", Severity.Warning);
    public static readonly Rule EmptyStage = Add("MDL0021", "A stage without words", "'{0}' has no words, so it gives what '{1}' gives: say what it does, for example [ReLU], or write [Identity] if that is meant", Severity.Warning);
    public static readonly Rule ExtraArgument = Add("MDL0022", "Arguments in the order of another framework", "'{0}' {1}: write {2}");
    public static readonly Rule UnreadableBlock = Add("MDL0030", "A block of another assembly cannot be read", "'{0}' of the assembly '{1}' cannot be read: {2}");
    public static readonly Rule WrongBlock = Add("MDL0031", "A block of another assembly has a mistake", "'{0}' of the assembly '{1}' has a mistake of its own, which only its author can mend: {2}");
    public static readonly Rule HiddenPart = Add("MDL0032", "A part of a block that cannot be reached", "'{0}' names '{1}' of '{2}', which is {3}; only a stage that is seen from outside can be named: make it public");

    public static readonly Rule ShapesDiffer = Add("MDL1001", "Shapes differ", "'{0}' {1}: they differ{2}");
    public static readonly Rule ConcatDiffers = Add("MDL1002", "Shapes cannot be joined", "'Concat' joins {0} {1} to {2} along axis {3}: {4}");
    public static readonly Rule WrongRank = Add("MDL1003", "Wrong number of axes", "'{0}' takes {1}, and here stands {2}{3}");
    public static readonly Rule SizeNotPositive = Add("MDL1004", "A size is not positive", "'{0}' {1}{2}");
    public static readonly Rule NotDivisible = Add("MDL1005", "A size is not divisible", "'{0}' needs {1} divisible by {2}, and {3} is not{4}");
    public static readonly Rule NotFloats = Add("MDL1006", "Ids where numbers are needed", "'{0}' {1}: put [Embedding(...)] in front of it");
    public static readonly Rule NotIds = Add("MDL1007", "Numbers where ids are needed", "'{0}' looks up ids, and {1} holds numbers: {2}");
    public static readonly Rule DoubleSoftmax = Add("MDL1008", "Softmax of probabilities", "'{0}' is applied to {1}: remove {2}", ofValues: true);
    public static readonly Rule FreeSize = Add("MDL1009", "A weight's size is not known when the model is built", "'{0}' needs the size {1} when the model is built, and it is free until data comes: {2}");
    public static readonly Rule RankDepends = Add("MDL1010", "A condition changes the number of axes", "'{0}' gives {1} {2} and {3} {4}; {5} must not depend on a condition{6}");
    public static readonly Rule NoSuchAxis = Add("MDL1011", "No such axis", "'{0}' works along axis {1}, and {2} has {3}");
    public static readonly Rule LinearOnImage = Add("MDL1012", "Linear on an image", "'{0}' maps only the last axis of {1}, {2}", Severity.Warning);
    public static readonly Rule TooManyRepetitions = Add("MDL1013", "Too many different repetitions", "'{0}' is repeated up to {1} times{2}; at most {3} are possible: lower the upper bound{4}");
    public static readonly Rule OverBudget = Add("MDL1014", "Over the budget", "'{0}' is {1}, and '{2}' has {3}{4}: {5}make the model smaller, or raise the limit");
    public static readonly Rule TooManyCases = Add("MDL1015", "A size that cannot be followed", "'{0}' gives a size {1}");
    public static readonly Rule SoftmaxAxis = Add("MDL1016", "Softmax along an axis that is no choice", "'{0}' works along axis {1} of {2}, {3}", Severity.Warning, ofValues: true);
    public static readonly Rule NormOfOneValue = Add("MDL1018", "A norm of one value", "'{0}' takes the measure of {1}, which is one value{2}: it always gives {3}; put it where there are more values, or remove it", Severity.Warning);
    public static readonly Rule SpreadByChance = Add("MDL1017", "A size that is 1 by chance", "'{0}' multiplies {1} by {2}: along axis {3} they differ when {5}, and it works only because a size of 1 is spread over the other's {4}; make them equal, or 1 for every value", Severity.Warning);
    public static readonly Rule ChannelsElsewhere = Add("MDL1019", "Channels at the other end", "'{0}' takes {1}, and in {2} the channels stand {3}: {4}", Severity.Warning);
    public static readonly Rule ReshapeDiffers = Add("MDL1020", "Another number of values", "'{0}' turns {1} into {2}: {3}");
    public static readonly Rule TiedShapes = Add("MDL1021", "A weight that cannot be shared", "'{0}' shares the weight of '{1}', {2}");
    public static readonly Rule DropoutOfOneLayer = Add("MDL1022", "Dropout between layers, of which there is one", "'{0}' has Dropout between its layers, and it has one layer: put [Dropout(...)] behind it, or give it more Layers", Severity.Warning);
    public static readonly Rule NoSuchIndex = Add("MDL1023", "No such index", "'{0}' takes index {1} along axis {2}, and {3} has {4}");
    public static readonly Rule NoPermutation = Add("MDL1024", "Axes that are no order", "'{0}' puts the axes of {2} into the order {1}: name {3}, each once (the batch stays in front)");
    public static readonly Rule Twice = Add("MDL1025", "The same operation twice", "'{0}' stands {1}, {2}: remove one of the two", Severity.Warning);
    public static readonly Rule ReshapedForTranspose = Add("MDL1026", "Reshape does not move axes", "'{0}' leaves all numbers in their order, so that {1} to {2} mixes channels and places: to move the channels {3}", Severity.Warning);
    public static readonly Rule AddedToItself = Add("MDL1027", "A stage added to itself", "'{0}' {1} '{2}' to itself, since {3}", Severity.Warning);
    public static readonly Rule LinearTwice = Add("MDL1028", "Linear maps with nothing between", "'{0}' reads what the {2} of '{1}' gives, with no activation between, and two {3}: put an activation, for example [ReLU], between them", Severity.Warning);
    public static readonly Rule NothingMoved = Add("MDL1029", "A word that changes nothing", "'{0}' {1}, which changes nothing: {2}, or remove it", Severity.Warning);
    public static readonly Rule FeaturesGone = Add("MDL1030", "The features are taken away, and the places mapped", "'{0}' takes the {1} of {2} away, and '{3}' maps the places that are left: for one vector of the whole write axis {4}", Severity.Warning);
    public static readonly Rule MomentumOfOthers = Add("MDL1032", "The momentum of a norm, as Keras counts it", "'{0}' has Momentum = {1}, the share of each batch in the running mean and variance, which are then those of the last batch: write {2} (Keras gives the share of what was before)", Severity.Warning);
    public static readonly Rule MaskUndone = Add("MDL1033", "Attention that undoes a causal mask", "'{0}' lets each place see those behind it, which the causal '{1}' of '{2}' has hidden: write Causal = true here too", Severity.Warning);
    public static readonly Rule IdleWindow = Add("MDL1034", "A layer with next to nothing to see", "'{0}' has {1}", Severity.Warning);
    public static readonly Rule HugeWeight = Add("MDL1035", "A weight that is too large to train", "the weight of '{0}' maps {1} values to {2}, which is {3} GB, and training keeps that several times: make less of it in front, with strides, poolings or [AdaptiveAvgPool2d(1)]", Severity.Warning);
    public static readonly Rule CausalMemory = Add("MDL1031", "Causal attention to another sequence", "'{0}' is causal over {1}, whose places are not its own {2}: a causal mask is for a sequence that reads itself, so leave Causal out, or Memory", Severity.Warning);

    public static readonly Rule LossWithoutOptimizer = Add("MDL2001", "A loss without an optimizer", "'{0}' has a loss and no optimizer: add one to the class, for example [AdamW]");
    public static readonly Rule OptimizerWithoutLoss = Add("MDL2002", "An optimizer without a loss", "'{0}' has '{1}' and no stage with a loss: add a loss to what the model predicts, for example [{2}], or remove the run words");
    public static readonly Rule LossOnProbabilities = Add("MDL2003", "The loss wants raw values, not probabilities", "'{0}' takes raw values (it applies its own {1}), and '{2}' gives {3}: remove the {4}", ofValues: true);
    public static readonly Rule ClassCount = Add("MDL2004", "The number of classes does not fit", "{0}");
    public static readonly Rule MonitorNotMeasured = Add("MDL2005", "Nothing measures the monitor", "'{0}' watches {1}, which {2}");
    public static readonly Rule StopsAtPeak = Add("MDL2006", "EarlyStopping together with OneCycleLR stops at the peak", "'EarlyStopping' with OneCycleLR stops where the learning rate is highest and validation loss wobbles: remove it (ModelCheckpoint keeps the best weights), or start it late with StartFromEpoch of at least {0}", Severity.Warning);
    public static readonly Rule LossShape = Add("MDL2007", "The loss cannot take this shape", "'{0}' takes {1}, and '{2}' is {3}");
    public static readonly Rule MetricDoesNotFit = Add("MDL2008", "The metric does not fit the target", "'{0}' needs a target of {1}, and the loss on '{2}' has {3}: {4}");
    public static readonly Rule MetricWithoutLoss = Add("MDL2009", "A metric without a loss", "'{0}' has '{1}' and {2}, so nothing says what its target is: {3}");
    public static readonly Rule SeveralRunWords = Add("MDL2010", "Only one optimizer and one schedule", "'{0}' has two {1}s, '{2}' and '{3}': keep one{4}");
    public static readonly Rule BadTraining = Add("MDL2011", "A training setting is out of range", "'{0}' must be {1}, and is {2}");
    public static readonly Rule TargetsDiffer = Add("MDL2012", "Losses of one stage with different targets", "'{0}' takes {1} as its target, and '{2}' on the same stage '{3}' takes {4}: one stage has one target, so put one of them on a stage of its own");
    public static readonly Rule NothingLearns = Add("MDL2013", "Nothing learns", "'{0}' has nothing that '{1}' could train{2}: the stages that lead to a loss have no weights, or are frozen");
    public static readonly Rule NoDirection = Add("MDL2014", "A monitored metric without a direction", "'{0}' watches '{1}', whose class does not say whether higher is better: put [Measures(Higher = true)] or [Measures] (lower) on it", Severity.Warning);
    public static readonly Rule LossOnRawValues = Add("MDL2015", "The loss wants probabilities, or their logarithms", "'{0}' takes {1}, and '{2}' gives {3}: {4}", ofValues: true);
    public static readonly Rule ActivationOnHead = Add("MDL2016", "An activation cuts off what the loss asks for", "'{0}' leaves {1} on a head whose loss, '{2}', asks for {3}: {4}", Severity.Warning, ofValues: true);
    public static readonly Rule EpochsDoNotFit = Add("MDL2017", "Epochs that do not fit the run", "'{0}' is {1}{2}, and the run has {3}: {4}", Severity.Warning);
    public static readonly Rule ClippedTwice = Add("MDL2018", "Gradients are clipped twice", "'ClipNorm' ({0}) and 'ClipValue' ({1}) both cut the gradients: keep one, ClipNorm leaves their direction as it is", Severity.Warning);
    public static readonly Rule DecayedTwice = Add("MDL2019", "A penalty together with weight decay", "'{0}' on '{1}' pulls the same weights to zero as the weight decay of '{2}' ({3}): keep one, or set WeightDecay = 0", Severity.Warning);
    public static readonly Rule NormOfOne = Add("MDL2020", "Batch norm with batches of one", "'BatchSize' is 1, and 'BatchNorm' in '{0}' normalises over the batch, {1}: use larger batches, or GroupNorm or LayerNorm", Severity.Warning);
    public static readonly Rule NoValidation = Add("MDL2021", "Fit without the validation data that a callback needs", "'{0}' on '{1}' watches validation data, and Fit gets none: give it some, for example from Split, or remove '{0}'", Severity.Warning);
    public static readonly Rule ClassesOfPlaces = Add("MDL2022", "Classes along another axis than the last layer's", "'{0}' takes axis 1 of {1} as the classes, {2} of them, and {3}", Severity.Warning);
    public static readonly Rule DropoutBeforeLoss = Add("MDL2023", "Dropout in front of a loss", "'{0}' sets to zero, in training, what '{1}' predicts, and the loss judges these zeros: put it in front of the last layer", Severity.Warning);
    public static readonly Rule HeadOnHead = Add("MDL2024", "A head that reads another head", "'{0}' reads what '{1}' predicts, {2}, since it stands below it: write [From(nameof({3}))] if it is to read what '{1}' reads, or [From(nameof({1}))] if this is meant", Severity.Warning);
    public static readonly Rule ClassLeftOut = Add("MDL2025", "A class that is left out", "'{0}' leaves out class {1}, which is one of the {3} that '{2}' gives: examples of it count nothing, and nothing learns to predict it; if these are examples without a label, give them an index that is no class, such as -1, else remove IgnoreIndex", Severity.Info);
    public static readonly Rule NormOnHead = Add("MDL2030", "A norm behind the last layer", "'{0}' gives what '{1}' predicts a mean and a spread that its targets do not have, and the loss, '{2}', compares the numbers: {3}", Severity.Warning);
    public static readonly Rule SmoothedTwice = Add("MDL2026", "Label smoothing of a distribution", "'{0}' has Soft = true, so its target is a distribution already, and LabelSmoothing ({1}) moves it towards all classes alike once more: remove it", Severity.Warning);
    public static readonly Rule NeverLowered = Add("MDL2027", "A schedule that never acts", "'{0}' lowers the learning rate after {1} epochs without improvement, and '{2}' ends the run after {3}, so it never acts: {4}", Severity.Warning);
    public static readonly Rule ChoiceAsYesOrNo = Add("MDL2028", "One class of several, judged as yes or no", "'{0}' asks of each value by itself whether yes or no, and '{1}' gives {2} probabilities that sum to one: for one class of several use [CrossEntropyLoss] without the Softmax, for several at once put [Sigmoid] in place of it", Severity.Warning, ofValues: true);
    public static readonly Rule TwoBests = Add("MDL2029", "Two callbacks keep the best of different measures", "'{0}' and '{1}' both keep the best epoch, by {2} and by {3}, and a run has one: give both the same Monitor, or set RestoreBestWeights = false on {4}");

    public static readonly Rule RangeMinMax = Add("MDL3001", "A range whose minimum exceeds its maximum", "the minimum {0} exceeds the maximum {1}: swap them");
    public static readonly Rule DefaultOutside = Add("MDL3002", "The default is outside the range", "the default {0} is not among the values of '{1}': {2}");
    public static readonly Rule Unused = Add("MDL3003", "A hyperparameter that nothing uses", "nothing uses '{0}': {1}, or remove it", Severity.Warning);
    public static readonly Rule BadRange = Add("MDL3004", "A range that cannot be searched", "{0}");
    public static readonly Rule BadTunes = Add("MDL3005", "[Tunes] names nothing that can be tuned", "{0}");
    public static readonly Rule ConditionDecided = Add("MDL3006", "A condition that never changes", "'{0}' holds for {1}, so {2}", Severity.Warning);
    public static readonly Rule CalculatedOtherwise = Add("MDL3011", "A number that C# calculates otherwise than it reads", "'{0}' {1}, which is {2}: {3}", Severity.Warning);
    public static readonly Rule GridTooLarge = Add("MDL3010", "A search grid larger than its limit", "'Budget.Trials' is {0}, and the search grid of '{1}' has {2}");

    public static readonly Rule NotProven = Add("MDL9001", "Not proven", "'{0}' could not be proven for every value: {1}; it is checked when the model {2}", Severity.Info);
    public static readonly Rule BiasBeforeNorm = Add("MDL9002", "A bias in front of a norm that takes it away", "the bias of '{0}' is taken away again by the '{1}' behind it: write Bias = false", Severity.Info);
    public static readonly Rule DropoutBeforeNorm = Add("MDL9003", "Dropout in front of a batch norm", "'{0}' changes the variance that the 'BatchNorm' behind it learns, in training and not in evaluation: put it behind the norm", Severity.Info);
    public static readonly Rule UnweightedLosses = Add("MDL9004", "Losses of several heads without weights", "'{0}' on '{1}' is added to the loss on {2} as it is, so the one with the larger numbers decides what is learned: say how much each counts with Weight = ...", Severity.Info);
    public static readonly Rule StepMissesMax = Add("MDL9005", "Steps that miss the maximum", "steps of {0} from {1} end at {2} and never reach the maximum, {3}", Severity.Info);
    public static readonly Rule NoDefault = Add("MDL9006", "A range without a default", "'{0}' has no Default, so a model that is not told otherwise takes the minimum, {1}", Severity.Hidden);
    public static readonly Rule BoundedHead = Add("MDL9007", "A head with bounded values", "'{0}' leaves {1} on this head: targets outside cannot be reached, so scale them, or remove it", Severity.Info, ofValues: true);
    public static readonly Rule Renamed = Add("MDL9008", "A rename that would orphan weights", "'{0}' has the key '{1}', and no stage has '{2}' any more, which ModelKeys.txt records: if it is the same stage, write [StateKey(\"{2}\")] so that saved weights are found; if not, record the keys anew", Severity.Info);
    public static readonly Rule KeysNotRecorded = Add("MDL9010", "Keys that are not recorded", "ModelKeys.txt {0}: record the keys, so that a stage that is renamed is noticed", Severity.Info);
    public static readonly Rule HalfRead = Add("MDL9012", "A state that has read one step", "'{0}' takes the {1} of the steps that '{2}' gives, where {3} has read one step only: {4}", Severity.Info);
    public static readonly Rule RepeatedLinear = Add("MDL9013", "Linear maps repeated with nothing between", "'{0}' is repeated with no activation between, and {1}: put it and its activation into a [Block], and repeat the [Use] of that", Severity.Info);
    public static readonly Rule PlacesLeftOut = Add("MDL9014", "Places that no window reads", "'{0}' has Stride = {1} and a window that covers {2}: what lies between the windows is never read; with a stride of at most {2} all is", Severity.Info);
    public static readonly Rule LinearScale = Add("MDL9015", "A rate searched on a linear scale", "'{0}' goes from {1} to {2} on a linear scale, where nine trials in ten take more than {3}: write Log = true", Severity.Info);
    public static readonly Rule WithoutOrder = Add("MDL9016", "Attention that does not know the order", "'{0}' sees the embedded ids of '{1}' without their order: where that matters, put [SinusoidalPositions] or [LearnedPositions] behind the Embedding", Severity.Info);
    public static readonly Rule PlacesAsClasses = Add("MDL9017", "Classes and places laid out together", "'{0}' makes {1} classes of the {2} that a layer has written for each place of {3}: for one class of the whole {4}, for a class at each place leave it out; a move on a board, a piece and a place, is right as it is", Severity.Info);

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. Added.OrderBy(rule => rule.Id, System.StringComparer.Ordinal)];

    private static Rule Add(string id, string title, string message, Severity severity = Severity.Error, bool ofValues = false)
    {
        var rule = new Rule(id, title, message, severity, ofValues);
        Added.Add(rule);
        return rule;
    }
}
