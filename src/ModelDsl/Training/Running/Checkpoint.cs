using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using static TorchSharp.torch;

namespace ModelDsl.CompilerServices;

/// <summary>
/// One file: valid safetensors, with the model's tensors under their state_dict names, whose metadata holds the state of training and a SHA-256 of everything.
/// Nothing is copied into the model before everything is checked.
/// </summary>
internal static unsafe class Checkpoint
{
    private const string Format = "modeldsl-checkpoint-1";
    private const int Chunk = 1 << 20;
    private static readonly string NoHash = new('0', 64);

    private readonly record struct Entry(string Name, string Type, long[] Shape, nint Address, long Bytes);

    /// <summary>What belongs to the file beside the model's own state.</summary>
    public sealed record Content(string Model, string Fingerprint, FlatMemory Memory, Optimizer Optimizer, Snapshot Best, TrainingState State);

    public static void Save(string path, Content content)
    {
        using var scope = NewDisposeScope();
        var random = get_rng_state();
        var entries = Entries(content, random);

        // First with a hash of zeros: the length is final, so that the hash can be put in afterwards.
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData(Header(content, entries, NoHash));
        foreach (var entry in entries)
            ForEachChunk(entry, sha.AppendData);
        byte[] header = Header(content, entries, Convert.ToHexStringLower(sha.GetHashAndReset()));
        AtomicFile.Write(path, file =>
        {
            file.Write(header);
            foreach (var entry in entries)
                ForEachChunk(entry, file.Write);
        });
    }

    /// <summary>Gives the state of training back and fills model, optimizer, best epoch and random generator; null if there is no file.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or belongs to something else; the message says why. Nothing was changed.</exception>
    public static TrainingState? Load(string path, Content content)
    {
        if (!File.Exists(path))
            return null;
        using var file = File.OpenRead(path);
        var (header, start) = ReadHeader(path, file);
        using var document = header;
        var metadata = Metadata(path, document);
        CheckOwner(path, content, metadata);
        CheckHash(path, file, start, Text(path, metadata, "sha256"));

        using var scope = NewDisposeScope();
        var random = get_rng_state();
        content.Best.IsTaken = Text(path, metadata, "best") == "true";
        var entries = Entries(content, random);
        var places = entries.Select(entry => Find(path, document, entry)).ToArray();
        var state = JsonSerializer.Deserialize(Text(path, metadata, "state"), TrainingJson.Default.TrainingState) ?? throw Damaged(path, "it holds no state of training");

        for (int i = 0; i < entries.Count; i++)
            Copy(file, start + places[i], entries[i]);
        set_rng_state(random);
        content.Optimizer.Steps = long.Parse(Text(path, metadata, "optimizer_steps"), System.Globalization.CultureInfo.InvariantCulture);
        return state;
    }

    // ---- Reading ------------------------------------------------------------------------------------------------

    private static InvalidDataException Damaged(string path, string reason) => new($"The checkpoint '{path}' cannot be used: {reason}. Delete it, or start without resume.");

    private static (JsonDocument Header, long Start) ReadHeader(string path, FileStream file)
    {
        Span<byte> prefix = stackalloc byte[8];
        long length = file.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) == 8 ? BinaryPrimitives.ReadInt64LittleEndian(prefix) : -1;
        if (length < 2 || length > Math.Min(file.Length - 8, 1L << 30))
            throw Damaged(path, $"it is not a safetensors file or is cut off ({file.Length} bytes)");
        byte[] json = new byte[length];
        file.ReadExactly(json);
        try
        {
            return (JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }), 8 + length);
        }
        catch (JsonException)
        {
            throw Damaged(path, "its header is damaged");
        }
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
        byte[] buffer = new byte[Chunk];
        for (int read; (read = file.Read(buffer)) > 0;)
            sha.AppendData(buffer, 0, read);
        if (Convert.ToHexStringLower(sha.GetHashAndReset()) != hash)
            throw Damaged(path, "its checksum does not match: it is damaged or cut off");
    }

    private static long Find(string path, JsonDocument document, Entry entry)
    {
        if (!document.RootElement.TryGetProperty(entry.Name, out var found))
            throw Damaged(path, $"it has no '{entry.Name}'");
        long[] shape = [.. found.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64())];
        string type = found.GetProperty("dtype").GetString() ?? "";
        if (type != entry.Type || !shape.AsSpan().SequenceEqual(entry.Shape))
            throw Damaged(path, $"its '{entry.Name}' is {type} [{string.Join(", ", shape)}], and the model has {entry.Type} [{string.Join(", ", entry.Shape)}]");
        return found.GetProperty("data_offsets")[0].GetInt64();
    }

    private static void Copy(FileStream file, long from, Entry entry)
    {
        file.Position = from;
        for (long done = 0; done < entry.Bytes; done += Chunk)
            file.ReadExactly(new Span<byte>((byte*)entry.Address + done, (int)Math.Min(Chunk, entry.Bytes - done)));
    }

    // ---- Writing ------------------------------------------------------------------------------------------------

    private delegate void Take(ReadOnlySpan<byte> bytes);

    private static void ForEachChunk(Entry entry, Take take)
    {
        for (long done = 0; done < entry.Bytes; done += Chunk)
            take(new ReadOnlySpan<byte>((byte*)entry.Address + done, (int)Math.Min(Chunk, entry.Bytes - done)));
    }

    private static List<Entry> Entries(Content content, Tensor random)
    {
        var (memory, optimizer, best) = (content.Memory, content.Optimizer, content.Best);
        if (!memory.IsOnCpu)
            throw new NotSupportedException("Checkpoints are written from the CPU; move the model there with model.cpu().");
        var entries = new List<Entry>();
        foreach (var (name, counter) in memory.Counters)
            entries.Add(new(name, "I64", counter.shape, Address(counter), 8 * counter.numel()));
        var all = memory.Parameters.Concat(memory.Buffers).ToArray();
        Add("", memory.State, all);
        foreach (var (name, flat) in optimizer.State)
            Add($"optimizer.{name}.", flat, memory.Parameters);
        if (best.IsTaken)
            Add("best.", best.State, all);
        entries.Add(new("random.torch", "U8", random.shape, Address(random), random.numel()));
        return entries;

        void Add(string prefix, Tensor flat, IEnumerable<Slot> slots)
        {
            foreach (var slot in slots)
                entries.Add(new(prefix + slot.Name, "F32", slot.Shape, Address(flat) + (nint)(slot.Offset * sizeof(float)), slot.Length * sizeof(float)));
        }
    }

    private static nint Address(Tensor tensor) => (nint)FlatMemory.Address(tensor);

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
            json.WriteString("optimizer_steps", content.Optimizer.Steps.ToString(System.Globalization.CultureInfo.InvariantCulture));
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
            json.WriteNumberValue(offset += entry.Bytes);
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
