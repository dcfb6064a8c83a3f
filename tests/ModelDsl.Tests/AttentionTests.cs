using TorchSharp;
using static TorchSharp.torch;

namespace ModelDsl.Tests;

[Model]
public partial class Attending
{
    [Input(5, 8)] public partial Layer X { get; }
    [MultiheadAttention(2, Dropout = 0.5)] public partial Layer SelfAttn { get; }
}

[Model]
public partial class LookingBack
{
    [Input(5, 8)] public partial Layer X { get; }
    [MultiheadAttention(2, Causal = true)] public partial Layer SelfAttn { get; }
}

[Model]
public partial class LookingAtMemory
{
    [Input(7, 6)] public partial Layer Memory { get; }
    [Input(5, 8)] public partial Layer X { get; }
    [MultiheadAttention(2, Memory = nameof(Memory))] public partial Layer Attn { get; }
}

/// <summary>Attention is what its formula says, softmax(Q K^T / sqrt(d)) V in each head, with PyTorch's keys.</summary>
public class AttentionTests
{
    [Fact]
    public void Self_attention_is_TorchSharps_own()
    {
        using var scope = NewDisposeScope();
        using var model = new Attending(seed: 3);
        using var theirs = nn.MultiheadAttention(8, 2);
        Assert.Equal(theirs.state_dict().Select(p => $"self_attn.{p.Key} {string.Join(",", p.Value.shape)}").Order(), model.state_dict().Select(p => $"{p.Key} {string.Join(",", p.Value.shape)}").Order());
        theirs.load_state_dict(model.state_dict().ToDictionary(p => p.Key["self_attn.".Length..], p => p.Value));
        model.eval();
        var x = randn(3, 5, 8);
        var (output, _) = theirs.call(x.transpose(0, 1), x.transpose(0, 1), x.transpose(0, 1));
        Assert.True(model.call(x).allclose(output.transpose(0, 1), atol: 1e-6));
        Assert.True(model.call(x).allclose(Formula(model, "self_attn", x, x), atol: 1e-6));
    }

    [Fact]
    public void The_same_seed_gives_the_weights_of_PyTorch()
    {
        using var scope = NewDisposeScope();
        using var model = new Attending(seed: 3);
        manual_seed(3);
        using var theirs = nn.MultiheadAttention(8, 2);
        foreach (var (name, value) in theirs.state_dict())
            Assert.True(value.equal(model.state_dict()["self_attn." + name]).all().item<bool>(), name);
    }

    [Fact]
    public void Causal_attention_does_not_look_ahead()
    {
        using var scope = NewDisposeScope();
        using var model = new LookingBack();
        model.eval();
        var x = randn(3, 5, 8);
        var changed = x.clone();
        using (no_grad())
            changed[TensorIndex.Ellipsis, 4, TensorIndex.Colon] += 1;
        Assert.True(model.call(x).allclose(Formula(model, "self_attn", x, x, ones(5, 5).tril()), atol: 1e-6));
        Assert.True(model.call(x).narrow(1, 0, 4).equal(model.call(changed).narrow(1, 0, 4)).all().item<bool>());
    }

    [Fact]
    public void Memory_may_have_features_of_its_own()
    {
        using var scope = NewDisposeScope();
        using var model = new LookingAtMemory();
        model.eval();
        Tensor memory = randn(3, 7, 6), x = randn(3, 5, 8);
        Assert.Equal(["attn.in_proj_bias", "attn.k_proj_weight", "attn.out_proj.bias", "attn.out_proj.weight", "attn.q_proj_weight", "attn.v_proj_weight"], model.state_dict().Keys.Order(StringComparer.Ordinal));
        Assert.True(model.call(memory, x).allclose(Formula(model, "attn", x, memory), atol: 1e-6));
    }

    [Fact]
    public void Dropout_is_there_in_training_only()
    {
        using var scope = NewDisposeScope();
        using var model = new Attending();
        var x = randn(3, 5, 8);
        Assert.False(model.call(x).allclose(model.call(x)));
        model.eval();
        Assert.True(model.call(x).equal(model.call(x)).all().item<bool>());
    }

    private static Tensor Formula(nn.Module model, string key, Tensor x, Tensor memory, Tensor? seen = null)
    {
        var state = model.state_dict();
        Tensor Part(int i, string name) => state.TryGetValue($"{key}.in_proj_weight", out var all) ? all.narrow(0, 8 * i, 8) : state[$"{key}.{name}_proj_weight"];
        Tensor Project(Tensor from, int i, string name) => from.matmul(Part(i, name).t()) + state[$"{key}.in_proj_bias"].narrow(0, 8 * i, 8);
        Tensor query = Project(x, 0, "q"), keys = Project(memory, 1, "k"), values = Project(memory, 2, "v");
        var heads = Enumerable.Range(0, 2).Select(head =>
        {
            Tensor Own(Tensor value) => value.narrow(-1, 4 * head, 4);
            var scores = Own(query).matmul(Own(keys).transpose(1, 2)) / 2;
            if (seen is not null)
                scores = scores.masked_fill(seen.eq(0), float.NegativeInfinity);
            return scores.softmax(-1).matmul(Own(values));
        });
        return cat([.. heads], -1).matmul(state[$"{key}.out_proj.weight"].t()) + state[$"{key}.out_proj.bias"];
    }
}
