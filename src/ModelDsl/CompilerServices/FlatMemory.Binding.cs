using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

// Making a model's parameters and buffers views of the flat memory.
public sealed unsafe partial class FlatMemory
{
    private void Bind()
    {
        using var noGrad = no_grad();
        using var scope = NewDisposeScope();

        var parameters = Model.named_parameters().ToArray();
        var buffers = Model.named_buffers().ToArray();
        MakeLayout(parameters, buffers);
        var device = parameters.Length > 0 ? parameters[0].parameter.device : CPU;
        IsOnCpu = device.type == DeviceType.CPU;
        Release();

        State = zeros(Length, device: device).DetachFromDisposeScope();
        Gradients = zeros(ParameterLength, device: device).DetachFromDisposeScope();
        Values = State.narrow(0, 0, ParameterLength).DetachFromDisposeScope();
        if (IsOnCpu)
        {
            ValuePointer = Address(State);
            GradientPointer = Address(Gradients);
        }

        foreach (var (parameter, slot) in parameters.Zip(_parameters))
        {
            Move(parameter.parameter, slot);
            parameter.parameter.grad = Gradients.narrow(0, slot.Offset, slot.Length).view(slot.Shape);
        }
        foreach (var (buffer, slot) in buffers.Where(b => b.buffer.dtype == ScalarType.Float32).Zip(_buffers))
            Move(buffer.buffer, slot);
    }

    // What is refused is refused before anything is changed. Slots outlive a new binding: trainers and optimizers hold them.
    private void MakeLayout((string name, TorchSharp.Modules.Parameter parameter)[] parameters, (string name, Tensor buffer)[] buffers)
    {
        long end = 0;
        var slots = new List<Slot>();
        foreach (var (name, parameter) in parameters)
            slots.Add(Place(name, parameter, ref end));
        long parameterLength = end;
        foreach (var (name, buffer) in buffers)
            if (buffer.dtype == ScalarType.Float32)
                slots.Add(Place(name, buffer, ref end));

        if (State is null)
        {
            _parameters.AddRange(slots.Take(parameters.Length));
            _buffers.AddRange(slots.Skip(parameters.Length));
            (ParameterLength, Length) = (parameterLength, end);
        }
        else if (!slots.Select(Key).SequenceEqual(_parameters.Concat(_buffers).Select(Key)))
        {
            throw new InvalidOperationException($"The parameters of '{Model.GetName()}' are others than when this trainer was made (other names, sizes or types): make a new trainer for the model.");
        }

        for (int i = 0; i < parameters.Length; i++)
            _parameters[i].Parameter = parameters[i].parameter;
        _counters.Clear();
        _counters.AddRange(buffers.Where(b => b.buffer.dtype != ScalarType.Float32));

        static string Key(Slot slot) => $"{slot.Name} {string.Join(',', slot.Shape)}";
    }

    // set_ accepts a wrong dtype in silence and would read its bytes as floats.
    private static Slot Place(string name, Tensor tensor, ref long end)
    {
        if (tensor.dtype != ScalarType.Float32)
            throw new NotSupportedException($"The parameter '{name}' is {tensor.dtype}; training needs Float32. Convert the model with model.to(torch.float32).");
        var slot = new Slot(name, end, tensor.numel(), tensor.shape);
        end += (slot.Length + Alignment - 1) / Alignment * Alignment;
        return slot;
    }

    private void Move(Tensor tensor, Slot slot)
    {
        var view = State.narrow(0, slot.Offset, slot.Length).view(slot.Shape);
        view.copy_(tensor);
        tensor.set_(view);
    }

    // bytes is limited to 2 GB, a view of one number is not.
    internal static float* Address(Tensor tensor)
    {
        if (tensor.numel() == 0)
            return null;
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var first = tensor.detach().view(-1).narrow(0, 0, 1);
        fixed (byte* address = first.bytes)
            return (float*)address;
    }
}
