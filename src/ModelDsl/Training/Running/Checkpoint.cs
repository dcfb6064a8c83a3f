using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// One file: valid safetensors, with the model's tensors under their state_dict names, whose metadata holds the state of training and a SHA-256 of everything.
/// Nothing is copied into the model before everything is checked.
/// </summary>
internal static class Checkpoint
{
    private const string Format = "modeldsl-checkpoint-2";
    private static readonly string NoHash = new('0', 64);

    private readonly record struct Entry(string Name, string Type, long[] Shape, RawMemory Data);

    /// <summary>What belongs to the file beside the model's own state.</summary>
    public sealed record Content(string Model, string Fingerprint, FlatMemory Memory, Optimizer Optimizer, Snapshot Best, TrainingState State);

    public static void Save(string path, Content content)
    {
        using var scope = NewDisposeScope();
        var random = get_rng_state();
        var entries = Entries(content, random, []);

        // First with a hash of zeros: the length is final, so that the hash can be put in afterwards.
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Header(content, entries, NoHash));
        foreach (var entry in entries)
            entry.Data.ForEachChunk(bytes => sha.AppendData(bytes));
        byte[] header = Header(content, entries, Convert.ToHexStringLower(sha.GetHashAndReset()));
        AtomicFile.Write(path, file =>
        {
            file.Write(header);
            foreach (var entry in entries)
                entry.Data.ForEachChunk(bytes => file.Write(bytes));
        });
    }

    /// <summary>Gives the state of training back and fills model, optimizer, best epoch and random generator; null if there is no file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What is filled.</param>
    /// <param name="accept">Throws if the state belongs to another run.</param>
    /// <exception cref="InvalidDataException">The file is damaged or belongs to something else; the message says why. Nothing was changed.</exception>
    public static TrainingState? Load(string path, Content content, Action<TrainingState> accept)
    {
        if (!File.Exists(path))
            return null;
        using var file = File.OpenRead(path);
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var random = get_rng_state();
        content.Best.IsTaken = false;
        var counters = new List<Tensor>();
        var (state, steps, places) = Read(path, file, content, random, counters);
        accept(state);

        foreach (var (entry, place) in places)
            Copy(file, place, entry);
        for (int i = 0; i < counters.Count; i++)
            content.Memory.Counters[i].Value.copy_(counters[i]);
        set_rng_state(random);
        content.Optimizer.Steps = steps;
        content.Optimizer.ParameterSteps = state.ParameterSteps;
        return state;
    }

    // Everything that can be wrong with a file is found here, before anything is changed.
    private static (TrainingState State, long Steps, List<(Entry, long)> Places) Read(string path, FileStream file, Content content, Tensor random, List<Tensor> counters)
    {
        try
        {
            var (header, start) = ReadHeader(path, file);
            using var document = header;
            var metadata = Metadata(path, document);
            CheckOwner(path, content, metadata);
            CheckHash(path, file, start, Text(path, metadata, "sha256"));
            content.Best.IsTaken = Text(path, metadata, "best") == "true";
            var places = new List<(Entry, long)>();
            foreach (var entry in Entries(content, random, counters))
                places.Add((entry, start + Find(path, document, entry, file.Length - start)));
            var state = JsonSerializer.Deserialize(Text(path, metadata, "state"), TrainingJson.Default.TrainingState) ?? throw Damaged(path, "it holds no state of training");
            return (state, long.Parse(Text(path, metadata, "optimizer_steps"), CultureInfo.InvariantCulture), places);
        }
        // What the readers of JSON and of numbers throw at bytes that are none.
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or IndexOutOfRangeException or EndOfStreamException)
        {
            throw Damaged(path, "its header is damaged", e);
        }
    }

    // ---- Reading ------------------------------------------------------------------------------------------------

    private static InvalidDataException Damaged(string path, string reason, Exception? cause = null) => new($"The checkpoint '{path}' cannot be used: {reason}. Delete it, or start without resume.", cause);

    private static (JsonDocument Header, long Start) ReadHeader(string path, FileStream file)
    {
        Span<byte> prefix = stackalloc byte[8];
        long length = file.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) == 8 ? BinaryPrimitives.ReadInt64LittleEndian(prefix) : -1;
        if (length < 2 || length > Math.Min(file.Length - 8, 1L << 30))
            throw Damaged(path, $"it is not a safetensors file or is cut off ({file.Length} bytes)");
        byte[] json = new byte[length];
        file.ReadExactly(json);
        return (JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }), 8 + length);
    }

    private static JsonElement Metadata(string path, JsonDocument document)
    {
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("__metadata__", out var metadata) || metadata.ValueKind != JsonValueKind.Object)
            throw Damaged(path, "it holds tensors but no state of training");
        string format = Text(path, metadata, "format");
        return format == Format ? metadata : throw Damaged(path, $"its format is '{format}', and this version reads '{Format}'");
    }

    private static string Text(string path, JsonElement metadata, string name) =>
        metadata.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Damaged(path, $"its header has no '{name}'");

    private static void CheckOwner(string path, Content content, JsonElement metadata)
    {
        string model = Text(path, metadata, "model"), fingerprint = Text(path, metadata, "fingerprint");
        if (model != content.Model)
            throw Damaged(path, $"it holds a '{model}', not a '{content.Model}'");
        if (fingerprint != content.Fingerprint)
            throw Damaged(path, $"the model has changed since: it was written by [{fingerprint}], and this is [{content.Fingerprint}]");
    }

    private static void CheckHash(string path, FileStream file, long start, string hash)
    {
        file.Position = 0;
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] header = new byte[start];
        file.ReadExactly(header);
        int at = header.AsSpan().IndexOf(Encoding.ASCII.GetBytes(hash));
        if (hash.Length == NoHash.Length && at >= 0)
            header.AsSpan(at, hash.Length).Fill((byte)'0');
        sha.AppendData(header);
        byte[] buffer = new byte[RawMemory.Chunk];
        for (int read; (read = file.Read(buffer)) > 0;)
            sha.AppendData(buffer, 0, read);
        if (Convert.ToHexStringLower(sha.GetHashAndReset()) != hash)
            throw Damaged(path, "its checksum does not match: it is damaged or cut off");
    }

    private static long Find(string path, JsonDocument document, Entry entry, long available)
    {
        if (!document.RootElement.TryGetProperty(entry.Name, out var found))
            throw Damaged(path, $"it has no '{entry.Name}'");
        long[] shape = [.. found.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        string type = found.GetProperty("dtype").GetString() ?? "";
        if (type != entry.Type || !shape.AsSpan().SequenceEqual(entry.Shape))
            throw Damaged(path, $"its '{entry.Name}' is {type} [{string.Join(", ", shape)}], and the model has {entry.Type} [{string.Join(", ", entry.Shape)}]");
        var offsets = found.GetProperty("data_offsets");
        long from = offsets[0].GetInt64(), to = offsets[1].GetInt64();
        return from >= 0 && to <= available && to - from == entry.Data.Length ? from : throw Damaged(path, $"the data of '{entry.Name}' lie outside the file");
    }

    private static void Copy(FileStream file, long from, Entry entry)
    {
        file.Position = from;
        entry.Data.ForEachChunk(file.ReadExactly);
    }

    // ---- Writing ------------------------------------------------------------------------------------------------

    // Buffers that are not in the flat memory may lie anyhow: they go through plain copies, which belong to the dispose scope around.
    private static List<Entry> Entries(Content content, Tensor random, List<Tensor> counters)
    {
        var (memory, optimizer, best) = (content.Memory, content.Optimizer, content.Best);
        if (!memory.IsOnCpu)
            throw new NotSupportedException("Checkpoints are written from the CPU; move the model there with model.cpu().");
        var entries = new List<Entry>();
        foreach (var (name, counter) in memory.Counters)
        {
            counters.Add(zeros(counter.shape, counter.dtype).copy_(counter));
            AddOne(name, counters[^1]);
        }
        var all = memory.Parameters.Concat(memory.Buffers).ToArray();
        Add("", memory.State, all);
        foreach (var (name, flat) in optimizer.State)
            Add($"optimizer.{name}.", flat, memory.Parameters);
        if (best.IsTaken)
        {
            Add("best.", best.State, all);
            foreach (var ((name, _), copy) in memory.Counters.Zip(best.Counters))
                AddOne("best." + name, copy);
        }
        AddOne("random.torch", random);
        return entries;

        void AddOne(string name, Tensor tensor) => entries.Add(new(name, RawMemory.TypeName(tensor), tensor.shape, RawMemory.Of(tensor)));

        void Add(string prefix, Tensor flat, IEnumerable<Slot> slots)
        {
            foreach (var slot in slots)
                entries.Add(new(prefix + slot.Name, "F32", slot.Shape, RawMemory.Of(flat).Part(slot.Offset * sizeof(float), slot.Length * sizeof(float))));
        }
    }

    private static byte[] Header(Content content, List<Entry> entries, string hash)
    {
        using var buffer = new MemoryStream();
        buffer.Write(stackalloc byte[8]);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject("__metadata__");
            json.WriteString("format", Format);
            json.WriteString("sha256", hash);
            json.WriteString("model", content.Model);
            json.WriteString("fingerprint", content.Fingerprint);
            json.WriteString("best", content.Best.IsTaken ? "true" : "false");
            json.WriteString("optimizer_steps", content.Optimizer.Steps.ToString(CultureInfo.InvariantCulture));
            json.WriteString("state", JsonSerializer.Serialize(content.State, TrainingJson.Default.TrainingState));
            json.WriteEndObject();
            WriteEntries(json, entries);
            json.WriteEndObject();
        }
        while (buffer.Length % 8 != 0)
            buffer.WriteByte((byte)' ');
        byte[] bytes = buffer.ToArray();
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bytes.Length - 8);
        return bytes;
    }

    private static void WriteEntries(Utf8JsonWriter json, List<Entry> entries)
    {
        long offset = 0;
        foreach (var entry in entries)
        {
            json.WriteStartObject(entry.Name);
            json.WriteString("dtype", entry.Type);
            json.WriteStartArray("shape");
            foreach (long size in entry.Shape)
                json.WriteNumberValue(size);
            json.WriteEndArray();
            json.WriteStartArray("data_offsets");
            json.WriteNumberValue(offset);
            json.WriteNumberValue(offset += entry.Data.Length);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
