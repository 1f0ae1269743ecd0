// What a bus carries, one word a value, and how it becomes numbers of the network and back.
#ifndef BITSCAPE_HLS_BUS_H
#define BITSCAPE_HLS_BUS_H

#include "tool.h"

#include "ap_axi_sdata.h"
#include "hls_stream.h"

namespace bitscape_hls {

template <class X> float float_of(const X& number)
{
    return number.to_float();
}
inline float float_of(float number)
{
    return number;
}
template <class X> double double_of(const X& number)
{
    return number.to_double();
}
inline double double_of(float number)
{
    return number;
}

/// IEEE single precision.
struct FloatWord {
    static const int width = 32;
    typedef ap_uint<32> Bits;

    template <class X> static void unpack(const Bits& bits, X& number)
    {
        union {
            unsigned bits;
            float value;
        } word;
        word.bits = bits.to_uint();
        number = word.value;
    }
    template <class X> static Bits pack(const X& number)
    {
        union {
            unsigned bits;
            float value;
        } word;
        word.value = float_of(number);
        return word.bits;
    }
};

/// IEEE double precision.
struct DoubleWord {
    static const int width = 64;
    typedef ap_uint<64> Bits;

    template <class X> static void unpack(const Bits& bits, X& number)
    {
        union {
            unsigned long long bits;
            double value;
        } word;
        word.bits = bits.to_uint64();
        number = word.value;
    }
    template <class X> static Bits pack(const X& number)
    {
        union {
            unsigned long long bits;
            double value;
        } word;
        word.value = double_of(number);
        return word.bits;
    }
};

/// The bits of a fixed-point number of type T.
template <class T> struct FixedWord {
    static const int width = T::width;
    typedef ap_uint<T::width> Bits;

    template <class X> static void unpack(const Bits& bits, X& number)
    {
        T value = 0;
        value.range(width - 1, 0) = bits;
        number = value;
    }
    template <class X> static Bits pack(const X& number)
    {
        const T value = number;
        Bits bits = value.range(width - 1, 0);
        return bits;
    }
};

/// The next word of a stream; `last` is its TLAST.
template <int W, int U, int I, int D> ap_uint<W> take(hls::stream<ap_axiu<W, U, I, D>>& words, bool& last)
{
    const ap_axiu<W, U, I, D> beat = words.read();
    last = beat.last != 0;
    return beat.data;
}
template <int W> ap_uint<W> take(hls::stream<ap_uint<W>>& words, bool& last)
{
    last = false;
    return words.read();
}

template <int W, int U, int I, int D>
void put(hls::stream<ap_axiu<W, U, I, D>>& words, const ap_uint<W>& bits, bool last)
{
    ap_axiu<W, U, I, D> beat;
    beat.data = bits;
    beat.keep = -1;
    beat.strb = -1;
    beat.last = last;
    words.write(beat);
}
template <int W> void put(hls::stream<ap_uint<W>>& words, const ap_uint<W>& bits, bool)
{
    words.write(bits);
}

/// Fills a tensor from the next n words; `last` is the TLAST of the final one.
template <class Word, class Words, class T, unsigned n>
void from_bus(Words& words, T (&tensor)[n], bool& last)
{
    for (unsigned i = 0; i < n; i++) {
        BITSCAPE_PIPELINE(1)
        Word::unpack(take(words, last), tensor[i]);
    }
}

/// Writes a tensor as n words; the final one has TLAST if `last`.
template <class Word, class Words, class T, unsigned n>
void to_bus(Words& words, const T (&tensor)[n], bool last)
{
    for (unsigned i = 0; i < n; i++) {
        BITSCAPE_PIPELINE(1)
        put(words, Word::pack(tensor[i]), last && i == n - 1);
    }
}

/// The same for a tensor that streams through the network in beats.
template <class Word, unsigned beats, class Words, class Beat>
void from_bus(Words& words, hls::stream<Beat>& tensor, bool& last)
{
    for (unsigned beat = 0; beat < beats; beat++) {
        Beat values;
        for (unsigned i = 0; i < Beat::size; i++) {
            BITSCAPE_PIPELINE(1)
            Word::unpack(take(words, last), values.data[i]);
        }
        tensor.write(values);
    }
}
template <class Word, unsigned beats, class Words, class Beat>
void to_bus(Words& words, hls::stream<Beat>& tensor, bool last)
{
    for (unsigned beat = 0; beat < beats; beat++) {
        const Beat values = tensor.read();
        for (unsigned i = 0; i < Beat::size; i++) {
            BITSCAPE_PIPELINE(1)
            put(words, Word::pack(values.data[i]), last && beat == beats - 1 && i == Beat::size - 1);
        }
    }
}

/// Copies `count` words from memory into a stream, the final one with TLAST.
template <int W, class Beat>
void load(const ap_uint<W>* memory, hls::stream<Beat>& words, unsigned long long count)
{
    for (unsigned long long i = 0; i < count; i++) {
        BITSCAPE_PIPELINE(1)
        put(words, memory[i], i == count - 1);
    }
}

/// Copies `count` words from a stream into memory.
template <int W, class Beat>
void store(hls::stream<Beat>& words, ap_uint<W>* memory, unsigned long long count)
{
    for (unsigned long long i = 0; i < count; i++) {
        BITSCAPE_PIPELINE(1)
        bool last = false;
        memory[i] = take(words, last);
    }
}

/// Tensors from and to registers of 32 bits, one a value.
template <class Word, class T, unsigned n> void from_registers(const ap_uint<32>* registers, T (&tensor)[n])
{
    for (unsigned i = 0; i < n; i++) {
        BITSCAPE_PIPELINE(1)
        const typename Word::Bits bits = registers[i];
        Word::unpack(bits, tensor[i]);
    }
}
template <class Word, class T, unsigned n> void to_registers(ap_uint<32>* registers, const T (&tensor)[n])
{
    for (unsigned i = 0; i < n; i++) {
        BITSCAPE_PIPELINE(1)
        registers[i] = Word::pack(tensor[i]);
    }
}

template <class Word, unsigned beats, class Beat>
void from_registers(const ap_uint<32>* registers, hls::stream<Beat>& tensor)
{
    for (unsigned beat = 0; beat < beats; beat++) {
        Beat values;
        for (unsigned i = 0; i < Beat::size; i++) {
            BITSCAPE_PIPELINE(1)
            const typename Word::Bits bits = registers[beat * Beat::size + i];
            Word::unpack(bits, values.data[i]);
        }
        tensor.write(values);
    }
}
template <class Word, unsigned beats, class Beat>
void to_registers(ap_uint<32>* registers, hls::stream<Beat>& tensor)
{
    for (unsigned beat = 0; beat < beats; beat++) {
        const Beat values = tensor.read();
        for (unsigned i = 0; i < Beat::size; i++) {
            BITSCAPE_PIPELINE(1)
            registers[beat * Beat::size + i] = Word::pack(values.data[i]);
        }
    }
}

} // namespace bitscape_hls

#endif
