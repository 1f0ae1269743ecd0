// Test bench of @PROJECT@.
// Reads one input row a line from input_features.dat, writes one output row a line; every number with 17
// significant digits, which name a double exactly.
//   csim [folder of the data, tb_data] [results file, <folder>/csim_results.log]
#include "firmware/@PROJECT@.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

const unsigned columns_in = @COLUMNS_IN@;

/// Reads the numbers of one line; false if there are more or fewer than `columns_in`.
bool read_row(const std::string& line, std::vector<double>& row)
{
    row.clear();
    const char* at = line.c_str();
    while (*at != '\0') {
        char* end = 0;
        row.push_back(std::strtod(at, &end));
        if (end == at)
            return false;
        for (at = end; *at == ' ' || *at == '\r';)
            ++at;
    }
    return row.size() == columns_in;
}

/// Real numbers become input numbers here: their rounding and overflow are part of the result.
template <class T, unsigned n> const double* to_fixed(const double* from, T (&to)[n])
{
    for (unsigned i = 0; i < n; i++)
        to[i] = from[i];
    return from + n;
}

inline double to_double(float value)
{
    return value;
}
template <class T> double to_double(const T& value)
{
    return value.to_double();
}

template <class T, unsigned n> void print(std::FILE* file, const T (&values)[n], bool& first)
{
    for (unsigned i = 0; i < n; i++) {
        std::fprintf(file, first ? "%.17g" : " %.17g", to_double(values[i]));
        first = false;
    }
}

/// The same for a port that is a stream.
template <unsigned beats, class Beat, class Stream> const double* to_beats(const double* from, Stream& to)
{
    for (unsigned k = 0; k < beats; k++) {
        Beat beat;
        from = to_fixed(from, beat.data);
        to.write(beat);
    }
    return from;
}

template <unsigned beats, class Stream> void print_beats(std::FILE* file, Stream& from, bool& first)
{
    for (unsigned k = 0; k < beats; k++)
        print(file, from.read().data, first);
}

bool run_row(const std::vector<double>& row, std::FILE* results)
{
@DECLARE@
    const double* next = row.data();
@READ@
@CALL@
    bool first = true;
@PRINT@
    return next == row.data() + row.size() && std::fputc('\n', results) != EOF;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string folder = argc > 1 ? argv[1] : "tb_data";
    const std::string results_name = argc > 2 ? argv[2] : folder + "/csim_results.log";

    std::ifstream inputs((folder + "/input_features.dat").c_str());
    if (!inputs) {
        std::cerr << folder << "/input_features.dat: cannot be read\n";
        return 1;
    }
    std::FILE* results = std::fopen(results_name.c_str(), "w");
    if (results == 0) {
        std::cerr << results_name << ": cannot be written\n";
        return 1;
    }
    std::string line;
    std::vector<double> row;
    unsigned rows = 0;
    bool good = true;
    while (good && std::getline(inputs, line)) {
        rows++;
        good = read_row(line, row) && run_row(row, results);
        if (!good)
            std::cerr << "input_features.dat, line " << rows << ": " << columns_in << " numbers expected\n";
    }
    good = std::fclose(results) == 0 && good;
    std::cout << rows << " rows -> " << results_name << "\n";
    return good ? 0 : 1;
}
