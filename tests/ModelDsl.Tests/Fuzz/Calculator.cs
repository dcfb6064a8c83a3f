using System;
using System.Collections.Generic;
using System.Globalization;

namespace ModelDsl.Tests.Fuzz;

/// <summary>Works out the C# under which the proofs know a number that they do not follow: names in braces, whole and real arithmetic, Math, conditions.</summary>
internal sealed class Calculator
{
    private static readonly string[][] Levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    private readonly string _text;
    private readonly Func<string, double?> _named;
    private int _at;
    private bool _isUnknown;

    private Calculator(string text, Func<string, double?> named) => (_text, _named) = (text.Replace("global::System.Math.", "", StringComparison.Ordinal).Replace("global::ModelDsl.CompilerServices.Checked.", "", StringComparison.Ordinal), named);

    /// <summary>What it comes to; null where a name has no value. Whole numbers are those whose names say so.</summary>
    public static double? Of(string code, Func<string, double?> named, Func<string, bool> isReal)
    {
        var calculator = new Calculator(code, named) { IsReal = isReal };
        double result = calculator.Choice().Number;
        calculator.Skip();
        return calculator._at < calculator._text.Length ? throw new FormatException($"'{code}' at {calculator._at}") : calculator._isUnknown ? null : result;
    }

    private Func<string, bool> IsReal { get; init; } = _ => false;

    private readonly record struct Value(double Number, bool IsWhole);

    private Value Choice()
    {
        var condition = Chain(0);
        if (!Takes("?"))
            return condition;
        var then = Choice();
        Demand(":");
        var otherwise = Choice();
        return (condition.Number != 0 ? then : otherwise) with { IsWhole = then.IsWhole && otherwise.IsWhole };
    }

    private Value Chain(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = Chain(level + 1);
        while (Array.Find(Levels[level], Takes) is { } @operator)
            left = Apply(@operator, left, Chain(level + 1));
        return left;
    }

    private static Value Apply(string @operator, Value a, Value b)
    {
        bool isWhole = a.IsWhole && b.IsWhole;
        static Value Flag(bool holds) => new(holds ? 1 : 0, true);
        return @operator switch
        {
            "||" => Flag(a.Number != 0 || b.Number != 0),
            "&&" => Flag(a.Number != 0 && b.Number != 0),
            "==" => Flag(a.Number == b.Number),
            "!=" => Flag(a.Number != b.Number),
            "<=" => Flag(a.Number <= b.Number),
            ">=" => Flag(a.Number >= b.Number),
            "<" => Flag(a.Number < b.Number),
            ">" => Flag(a.Number > b.Number),
            "+" => new(a.Number + b.Number, isWhole),
            "-" => new(a.Number - b.Number, isWhole),
            "*" => new(a.Number * b.Number, isWhole),
            "/" => new(isWhole ? Math.Truncate(a.Number / b.Number) : a.Number / b.Number, isWhole),
            _ => new(a.Number % b.Number, isWhole),
        };
    }

    private Value Unary() => Takes("!") ? new(Unary().Number == 0 ? 1 : 0, true)
        : Takes("-") ? Unary() is var (number, isWhole) ? new(-number, isWhole) : default
        : Takes("(int)") ? new(Math.Truncate(Unary().Number), true)
        : Primary();

    private Value Primary()
    {
        Skip();
        int start = _at;
        if (Takes("("))
        {
            var inside = Choice();
            Demand(")");
            return inside;
        }
        if (Takes("{"))
        {
            string name = _text[_at.._text.IndexOf('}', _at)];
            _at += name.Length + 1;
            string full = Takes("(") ? $"{name}({Choice().Number.ToString(CultureInfo.InvariantCulture)})" : name;
            if (full != name)
                Demand(")");
            if (_named(full) is { } value)
                return new(value, !IsReal(full));
            _isUnknown = true;
            return new(1, true);
        }
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '.' || (_text[_at] == '-' && _at > start && _text[_at - 1] == 'E')))
            _at++;
        string word = _text[start.._at];
        if (!Takes("("))
            return word is "true" or "false" ? new(word == "true" ? 1 : 0, true) : new(double.Parse(word, CultureInfo.InvariantCulture), word.AsSpan().IndexOfAny('.', 'E') < 0);
        List<Value> arguments = [Choice()];
        while (Takes(","))
            arguments.Add(Choice());
        Demand(")");
        bool areWhole = arguments.TrueForAll(argument => argument.IsWhole);
        double a = arguments[0].Number, b = arguments[^1].Number;
        return word switch
        {
            "Min" => new(Math.Min(a, b), areWhole),
            "Max" => new(Math.Max(a, b), areWhole),
            "Step" => new(Math.Round((a - arguments[1].Number) / b), true),
            "FloorDivide" => new(Math.Floor(a / b), true),
            "FloorModulo" => new(a - b * Math.Floor(a / b), true),
            "Round" => new(Math.Round(a), false),
            "Ceiling" => new(Math.Ceiling(a), false),
            "Floor" => new(Math.Floor(a), false),
            "Sqrt" => new(Math.Sqrt(a), false),
            "Log2" => new(Math.Log2(a), false),
            _ => throw new FormatException($"'{word}' in '{_text}'"),
        };
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
            _at++;
    }

    private bool Takes(string token)
    {
        Skip();
        bool isNext = string.CompareOrdinal(_text, _at, token, 0, token.Length) == 0;
        if (isNext)
            _at += token.Length;
        return isNext;
    }

    private void Demand(string token)
    {
        if (!Takes(token))
            throw new FormatException($"'{token}' at {_at} in '{_text}'");
    }
}
