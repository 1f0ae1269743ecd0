// Test bench of @PROJECT@_axi: the network through its bus (@INTERFACE@). Reads one event a line from
// input_features.dat, turns its numbers into words as a host does, and writes one line of results an event;
// every number with 17 significant digits, which name a double exactly.
//   csim [folder of the data, tb_data] [results file, <folder>/csim_results.log]
#include "accelerator/words.h"
#include "firmware/@PROJECT@_axi.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

typedef std::vector<bus::InputWord> InputWords;
typedef std::vector<bus::OutputWord> OutputWords;

/// Appends the words of one line; false if it has another number of values than an event.
bool read_event(const std::string& line, InputWords& words)
{
    unsigned count = 0;
    const char* at = line.c_str();
    while (*at != '\0') {
        char* end = 0;
        const double value = std::strtod(at, &end);
        if (end == at)
            return false;
        words.push_back(bus::InputWord(bus::to_word(value, bus::input_format)));
        count++;
        for (at = end; *at == ' ' || *at == '\r';)
            ++at;
    }
    return count == bus::values_in;
}

@RUN@

bool write_results(const OutputWords& words, std::FILE* file)
{
    for (std::size_t i = 0; i < words.size(); i++)
        std::fprintf(file, (i + 1) % bus::values_out == 0 ? "%.17g\n" : "%.17g ",
                     bus::from_word(words[i], bus::output_format));
    return std::fclose(file) == 0;
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
    InputWords words;
    std::string line;
    unsigned events = 0;
    while (std::getline(inputs, line)) {
        events++;
        if (!read_event(line, words)) {
            std::cerr << "input_features.dat, line " << events << ": " << bus::values_in
                      << " numbers expected\n";
            return 1;
        }
    }
    OutputWords results;
    if (!run(words, events, results)) {
        std::cerr << "the results end where they should not (TLAST)\n";
        return 1;
    }
    std::FILE* file = std::fopen(results_name.c_str(), "w");
    if (file == 0 || !write_results(results, file)) {
        std::cerr << results_name << ": cannot be written\n";
        return 1;
    }
    std::cout << events << " events -> " << results_name << "\n";
    return 0;
}
