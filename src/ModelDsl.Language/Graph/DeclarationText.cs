using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using ModelDsl.Language.Shapes;

namespace ModelDsl.Language.Graph;

/// <summary>
/// A declaration as text: what the generator stamps into an assembly for each block, since metadata has no order of attributes and no bodies of numbers. Lists stand in <c>[ ]</c>, records in
/// <c>( )</c> without the fields at their end that say nothing, texts that are more than a name in quotes; characters beyond plain ASCII are written <c>^0041</c>. A checksum stands first.
/// Whoever changes what is written raises <see cref="Version"/>: an assembly made by another one is refused, not misread.
/// </summary>
internal static class DeclarationText
{
    /// <summary>What this generator writes, and all that it reads.</summary>
    public const int Version = 1;

    private static readonly NumberExpression Outside = new NumberExpression.Other();

    /// <summary>The text of a declaration.</summary>
    public static string Write(Declaration declaration)
    {
        var writer = new Writer();
        writer.Record(() =>
        {
            writer.Name(declaration.Kind.ToString());
            writer.Text(declaration.Namespace);
            writer.Text(declaration.Name);
            writer.List(declaration.Hosts, writer.Text);
            writer.Text(declaration.Modifiers);
            writer.List(declaration.Words, word => Write(word, writer));
            writer.List(declaration.Members, member => Write(member, writer));
            writer.List(declaration.TakenNames, writer.Text);
            writer.Optional(declaration.HandWritten is null && declaration.Unfit is null, () => Write(declaration.HandWritten, writer));
            writer.Optional(declaration.Unfit is null, () => writer.Text(declaration.Unfit));
        });
        return Checksum(writer.ToString()) + writer;
    }

    /// <summary>The declaration that was written; null where the text is not what this version writes.</summary>
    public static Declaration? Read(string text)
    {
        string body = text.Length > 8 ? text.Substring(8) : "";
        if (body.Length == 0 || Checksum(body) != text.Substring(0, 8))
            return null;
        try
        {
            var reader = new Reader(body);
            var declaration = reader.Record(() => new Declaration(reader.Enum<ClassKind>(), reader.Text(), reader.Text(), reader.List(reader.Text), reader.Text(),
                reader.List(() => ReadWord(reader)), reader.List(() => ReadMember(reader)), reader.List(reader.Text),
                reader.Optional(() => ReadHandWritten(reader), null), reader.Optional(reader.TextOrNull, null)));
            reader.End();
            return declaration;
        }
        catch (Damaged)
        {
            return null;
        }
    }

    private static string Checksum(string body) => unchecked((uint)StableHash.Of(body)).ToString("x8", CultureInfo.InvariantCulture);

    // ---- The parts ----------------------------------------------------------------------------------------------

    private static void Write(Member member, Writer writer) => writer.Record(() =>
    {
        writer.Name(member.Kind.ToString());
        writer.Text(member.Name);
        writer.Text(member.Type);
        writer.Text(member.Modifiers);
        writer.List(member.Words, word => Write(word, writer));
        var rest = new (bool IsPlain, Action Write)[]
        {
            (member.Expression is null, () => Write(member.Expression, writer)),
            (member.Parameters.Count == 0, () => writer.List(member.Parameters, parameter => Write(parameter, writer))),
            (member.Enum is null, () => Write(member.Enum, writer)),
            (member.Documentation.Length == 0, () => writer.Text(member.Documentation)),
            (member.Accessors == Member.Plain, () => writer.Text(member.Accessors)),
        };
        writer.Rest(rest);
    });

    private static Member ReadMember(Reader reader) => reader.Record(() =>
    {
        var kind = reader.Enum<MemberKind>();
        var (name, type, modifiers) = (reader.Text(), reader.Text(), reader.Text());
        var words = reader.List(() => ReadWord(reader));
        var expression = reader.Optional(() => ReadExpression(reader), null);
        var parameters = reader.Optional(() => reader.List(() => ReadParameter(reader)), default);
        var members = reader.Optional(() => ReadEnum(reader), null);
        return new Member(kind, name, type, modifiers, reader.Optional(reader.Text, ""), words, expression, parameters, reader.Optional(reader.Text, Member.Plain), members);
    });

    private static void Write(Word word, Writer writer) => writer.Record(() =>
    {
        writer.Text(word.Type);
        writer.Rest(
            (word.Arguments.Count == 0, () => writer.List(word.Arguments, argument => Write(argument, writer))),
            (word.TypeArgument is null, () => writer.Text(word.TypeArgument)),
            (word.Assembly.Length == 0, () => writer.Text(word.Assembly)),
            (word.Kind == WordKind.Language, () => writer.Name(word.Kind.ToString())),
            (word.Facts is null, () => Write(word.Facts!, writer)));
    });

    private static Word ReadWord(Reader reader) => reader.Record(() =>
    {
        string type = reader.Text();
        var arguments = reader.Optional(() => reader.List(() => ReadArgument(reader)), default);
        string? typeArgument = reader.Optional(reader.TextOrNull, null);
        string assembly = reader.Optional(reader.Text, "");
        return new Word(reader.Optional(reader.Enum<WordKind>, WordKind.Language), type, typeArgument, arguments, reader.Optional(() => ReadFacts(reader), null), assembly);
    });

    private static void Write(Argument argument, Writer writer) => writer.Record(() =>
    {
        writer.Text(argument.Name);
        Write(argument.Value, writer);
        writer.Optional(!argument.IsOption, () => writer.Flag(true));
    });

    private static Argument ReadArgument(Reader reader) => reader.Record(() => new Argument(reader.Text(), ReadValue(reader), reader.Optional(reader.Flag, false)));

    private static void Write(RunFacts facts, Writer writer) => writer.Record(() =>
    {
        writer.Text(facts.Label);
        writer.Flag(facts.HigherIsBetter);
        writer.Text(facts.Target);
        writer.List(facts.Options, option => writer.Record(() =>
        {
            writer.Text(option.Type);
            writer.Text(option.Name);
            writer.Real(option.Low);
            writer.Real(option.High);
            writer.Flag(option.IsLowExcluded);
            writer.Flag(option.IsHighExcluded);
            writer.Rest(
                (option.IsSettable, () => writer.Flag(option.IsSettable)),
                (option.Epochs is null, () => Write(option.Epochs!, writer)));
        }));
        writer.Flag(facts.HasDirection);
        writer.Rest(
            (!facts.NeedsValidation, () => writer.Flag(facts.NeedsValidation)),
            (facts.DecoupledDecay is null, () => writer.Real(facts.DecoupledDecay!.Value)));
    });

    private static void Write(EpochFacts epochs, Writer writer) => writer.Record(() =>
    {
        writer.Text(epochs.Otherwise);
        writer.Flag(epochs.MayBeAll);
        writer.Text(epochs.Shorter);
        writer.Text(epochs.After);
    });

    private static RunFacts ReadFacts(Reader reader) => reader.Record(() => new RunFacts(reader.Text(), reader.Flag(), reader.Text(),
        reader.List(() => reader.Record(() => new RunOption(reader.Text(), reader.Text(), reader.Real(), reader.Real(), reader.Flag(), reader.Flag(), IsSettable: reader.Optional(reader.Flag, true), Epochs: reader.Optional(() => ReadEpochs(reader), null)))), reader.Flag(),
        NeedsValidation: reader.Optional(reader.Flag, false), DecoupledDecay: reader.Optional<double?>(() => reader.Real(), null)));

    private static EpochFacts ReadEpochs(Reader reader) => reader.Record(() => new EpochFacts(reader.Text(), reader.Flag(), reader.TextOrNull(), reader.TextOrNull()));

    private static void Write(Parameter parameter, Writer writer) => writer.Record(() =>
    {
        writer.Text(parameter.Name);
        writer.Text(parameter.Type);
        writer.Optional(parameter.Default is null, () => writer.Text(parameter.Default));
    });

    private static Parameter ReadParameter(Reader reader) => reader.Record(() => new Parameter(reader.Text(), reader.Text(), reader.Optional(reader.TextOrNull, null)));

    private static void Write(HandWritten? module, Writer writer)
    {
        if (module is null)
            writer.Text(null);
        else
            writer.Record(() =>
            {
                writer.List(module.Constructors, constructor => writer.List(constructor, parameter => Write(parameter, writer)));
                writer.Text(module.Fault);
            });
    }

    private static HandWritten? ReadHandWritten(Reader reader) =>
        reader.IsNull() ? null : reader.Record(() => new HandWritten(reader.List(() => reader.List(() => ReadParameter(reader))), reader.TextOrNull()));

    private static void Write(EnumMembers? members, Writer writer)
    {
        if (members is null)
            writer.Text(null);
        else
            writer.Record(() =>
            {
                writer.List(members.Names, writer.Text);
                writer.List(members.Values, writer.Whole);
                writer.Flag(members.IsCounted);
                writer.Text(members.Type);
                writer.Flag(members.IsVisible);
            });
    }

    private static EnumMembers? ReadEnum(Reader reader) =>
        reader.IsNull() ? null : reader.Record(() => new EnumMembers(reader.List(reader.Text), reader.List(reader.Whole), reader.Flag(), reader.Text(), reader.Flag()));

    // ---- Values and expressions ---------------------------------------------------------------------------------

    private static void Write(object? value, Writer writer)
    {
        switch (value)
        {
            case null:
                writer.Text(null);
                break;
            case int whole:
                writer.Whole(whole);
                break;
            case EquatableArray<object?> items:
                writer.List(items, item => Write(item, writer));
                break;
            case EnumMembers members:
                Tagged("enum", () => Write(members, writer));
                break;
            case EnumValue member:
                Tagged("member", () => { writer.Text(member.Type); writer.Text(member.Name); writer.Whole(member.Number); });
                break;
            case TypeValue type:
                Tagged("type", () => { writer.Text(type.Type); writer.Flag(type.IsMetric); writer.Text(type.Target); });
                break;
            case string text:
                writer.Quoted(text);
                break;
            case char character:
                Tagged(nameof(TypeCode.Char), () => writer.Whole(character));
                break;
            case double real:
                Tagged(nameof(TypeCode.Double), () => writer.Real(real));
                break;
            default:
                Tagged(Type.GetTypeCode(value.GetType()).ToString(), () => writer.Text(value is float single ? single.ToString("R", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)));
                break;
        }

        void Tagged(string tag, Action content) => writer.Record(() =>
        {
            writer.Name(tag);
            content();
        });
    }

    private static object? ReadValue(Reader reader)
    {
        if (reader.IsNull())
            return null;
        if (reader.IsList)
            return reader.List(() => ReadValue(reader));
        if (!reader.IsRecord)
            return reader.IsQuoted ? reader.Text() : (int)reader.Limited(int.MinValue, int.MaxValue);
        return reader.Record<object?>(() => reader.Text() switch
        {
            "enum" => ReadEnum(reader),
            "member" => new EnumValue(reader.Text(), reader.Text(), reader.Whole()),
            "type" => new TypeValue(reader.Text(), reader.Flag(), reader.Text()),
            nameof(TypeCode.Char) => (char)reader.Limited(char.MinValue, char.MaxValue),
            nameof(TypeCode.Double) => reader.Real(),
            var code => reader.Constant(code),
        });
    }

    private static void Write(NumberExpression? expression, Writer writer)
    {
        switch (expression)
        {
            case null:
                writer.Text(null);
                break;
            case NumberExpression.Integer { IsNamed: false } integer:
                writer.Whole(integer.Value);
                break;
            case NumberExpression.Integer named:
                Tagged("named", () => writer.Whole(named.Value));
                break;
            case NumberExpression.Real real:
                Tagged("real", () => writer.Real(real.Value));
                break;
            case NumberExpression.Name name:
                Tagged("of", () => writer.Text(name.Text));
                break;
            case NumberExpression.Call call:
                Tagged("call", () => { writer.Text(call.Method); Write(call.Argument, writer); });
                break;
            case NumberExpression.Size size:
                Tagged("size", () => { writer.Text(size.Stage); Write(size.Axis, writer); });
                break;
            case NumberExpression.IsFree free:
                Tagged("free", () => { writer.Text(free.Stage); Write(free.Axis, writer); });
                break;
            case NumberExpression.Unary unary:
                Tagged("unary", () => { writer.Text(unary.Operator); Write(unary.Operand, writer); });
                break;
            case NumberExpression.Binary binary:
                Tagged("binary", () => { writer.Text(binary.Operator); Write(binary.Left, writer); Write(binary.Right, writer); });
                break;
            case NumberExpression.Conditional conditional:
                Tagged("if", () => { Write(conditional.Condition, writer); Write(conditional.Then, writer); Write(conditional.Otherwise, writer); });
                break;
            case NumberExpression.Extreme extreme:
                Tagged("extreme", () => { writer.Text(extreme.Function); Write(extreme.Left, writer); Write(extreme.Right, writer); });
                break;
            case NumberExpression.Monotone monotone:
                Tagged("rising", () => { writer.Text(monotone.Function); Write(monotone.Operand, writer); });
                break;
            case NumberExpression.Absent absent:
                Tagged("absent", () => writer.Text(absent.Does));
                break;
            case NumberExpression.Beyond:
                Tagged("beyond", () => { });
                break;
            case NumberExpression.Null:
                Tagged("null", () => { });
                break;
            default:
                Tagged("other", () => { });
                break;
        }

        void Tagged(string tag, Action content) => writer.Record(() =>
        {
            writer.Name(tag);
            content();
        });
    }

    private static NumberExpression? ReadExpression(Reader reader)
    {
        if (reader.IsNull())
            return null;
        if (!reader.IsRecord)
            return new NumberExpression.Integer(reader.Whole());
        NumberExpression Part() => ReadExpression(reader) ?? throw new Damaged();
        return reader.Record<NumberExpression>(() => reader.Text() switch
        {
            "named" => new NumberExpression.Integer(reader.Whole()) { IsNamed = true },
            "real" => new NumberExpression.Real(reader.Real()),
            "of" => new NumberExpression.Name(reader.Text()),
            "call" => new NumberExpression.Call(reader.Text(), Part()),
            "size" => new NumberExpression.Size(reader.Text(), Part()),
            "free" => new NumberExpression.IsFree(reader.Text(), Part()),
            "unary" => new NumberExpression.Unary(reader.Text(), Part()),
            "binary" => new NumberExpression.Binary(reader.Text(), Part(), Part()),
            "if" => new NumberExpression.Conditional(Part(), Part(), Part()),
            "extreme" => new NumberExpression.Extreme(reader.Text(), Part(), Part()),
            "rising" => new NumberExpression.Monotone(reader.Text(), Part()),
            "absent" => new NumberExpression.Absent(reader.Text()),
            "beyond" => new NumberExpression.Beyond(),
            "null" => new NumberExpression.Null(),
            "other" => Outside,
            _ => throw new Damaged(),
        });
    }

    // ---- Characters ---------------------------------------------------------------------------------------------

    /// <summary>The text is not what this version writes.</summary>
    private sealed class Damaged : Exception;

    private static bool IsBare(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or ':' or '<' or '>' or '?' or '+' or '-' or '*' or '/' or '%' or '=' or '!' or '&' or '|' or '@' or ',';

    private sealed class Writer
    {
        private readonly StringBuilder _text = new();

        public override string ToString() => _text.ToString();

        public void Record(Action content)
        {
            _text.Append('(');
            content();
            _text.Append(')');
        }

        /// <summary>The fields at the end of a record; those that say nothing are left out where nothing stands behind them.</summary>
        public void Rest(params (bool IsPlain, Action Write)[] fields)
        {
            int count = Array.FindLastIndex(fields, field => !field.IsPlain) + 1;
            for (int i = 0; i < count; i++)
                fields[i].Write();
        }

        public void Optional(bool isPlain, Action write)
        {
            if (!isPlain)
                write();
        }

        public void List<T>(EquatableArray<T> items, Action<T> write)
        {
            _text.Append('[');
            foreach (var item in items)
                write(item);
            _text.Append(']');
        }

        public void Flag(bool value) => Token(value ? "+" : "-");

        public void Whole(long value) => Token(value.ToString(CultureInfo.InvariantCulture));

        public void Real(double value) => Token(value.ToString("R", CultureInfo.InvariantCulture));

        public void Name(string name) => Token(name);

        public void Text(string? text)
        {
            bool isBare = text is { Length: > 0 } && text != "-";
            foreach (char c in text ?? "")
                isBare &= IsBare(c);
            if (text is null)
                Token("-");
            else if (isBare)
                Token(text);
            else
                Quoted(text);
        }

        // No quotation mark and no backslash of C#: the text stands in its literal as it is.
        public void Quoted(string text)
        {
            _text.Append('\'');
            foreach (char c in text)
                if (c is >= ' ' and <= '~' and not ('\'' or '^' or '"' or '\\'))
                    _text.Append(c);
                else
                    _text.Append('^').Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            _text.Append('\'');
        }

        private void Token(string token)
        {
            if (_text.Length > 0 && IsBare(_text[_text.Length - 1]))
                _text.Append(' ');
            _text.Append(token);
        }
    }

    private sealed class Reader(string text)
    {
        private const int Deepest = 500;
        private int _at;
        private int _depth;

        private char Next
        {
            get
            {
                while (_at < text.Length && text[_at] == ' ')
                    _at++;
                return _at < text.Length ? text[_at] : '\0';
            }
        }

        public bool IsRecord => Next == '(';

        public bool IsList => Next == '[';

        public bool IsQuoted => Next == '\'';

        public void End() => Demand(Next == '\0');

        public T Record<T>(Func<T> content)
        {
            Open('(');
            var record = content();
            Close(')');
            return record;
        }

        public T Optional<T>(Func<T> read, T otherwise) => Next == ')' ? otherwise : read();

        public EquatableArray<T> List<T>(Func<T> read)
        {
            Open('[');
            var items = new List<T>();
            while (Next is not (']' or '\0'))
                items.Add(read());
            Close(']');
            return items.ToEquatable();
        }

        /// <summary>Passes over the sign for nothing, if it stands here.</summary>
        public bool IsNull()
        {
            bool isNull = Next == '-' && (_at + 1 == text.Length || !IsBare(text[_at + 1]));
            if (isNull)
                _at++;
            return isNull;
        }

        public string Text() => TextOrNull() ?? throw new Damaged();

        public string? TextOrNull() => IsNull() ? null : IsQuoted ? Quoted() : Token();

        public bool Flag() => Token() switch { "+" => true, "-" => false, _ => throw new Damaged() };

        public long Whole() => long.TryParse(Token(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) ? value : throw new Damaged();

        public long Limited(long low, long high) => Whole() is var value && value >= low && value <= high ? value : throw new Damaged();

        public double Real() => double.TryParse(Token(), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : throw new Damaged();

        public T Enum<T>() where T : struct => System.Enum.TryParse(Token(), out T value) && System.Enum.IsDefined(typeof(T), value) ? value : throw new Damaged();

        /// <summary>A constant of any other simple type.</summary>
        public object Constant(string code)
        {
            string written = Text();
            try
            {
                return System.Enum.TryParse(code, out TypeCode type) && type is not (TypeCode.Object or TypeCode.Empty or TypeCode.DBNull) ? Convert.ChangeType(written, type, CultureInfo.InvariantCulture) : throw new Damaged();
            }
            catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
            {
                throw new Damaged();
            }
        }

        private string Quoted()
        {
            var unquoted = new StringBuilder();
            for (_at++; ; _at++)
            {
                Demand(_at < text.Length);
                if (text[_at] == '\'')
                    break;
                if (text[_at] != '^')
                {
                    unquoted.Append(text[_at]);
                    continue;
                }
                Demand(_at + 4 < text.Length);
                unquoted.Append(ushort.TryParse(text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort c) ? (char)c : throw new Damaged());
                _at += 4;
            }
            _at++;
            return unquoted.ToString();
        }

        private string Token()
        {
            _ = Next;
            int start = _at;
            while (_at < text.Length && IsBare(text[_at]))
                _at++;
            Demand(_at > start);
            return text.Substring(start, _at - start);
        }

        private void Open(char bracket)
        {
            Demand(Next == bracket && ++_depth <= Deepest);
            _at++;
        }

        private void Close(char bracket)
        {
            Demand(Next == bracket);
            _at++;
            _depth--;
        }

        private static void Demand(bool holds)
        {
            if (!holds)
                throw new Damaged();
        }
    }
}
