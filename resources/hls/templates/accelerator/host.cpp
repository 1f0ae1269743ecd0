// Runs @PROJECT@ on the @BOARD@ through XRT: the project's test data through all compute units, compared
// bit for bit with what Bitscape's emulation gave.
//   host @PROJECT@.xclbin [folder of the data, tb_data] [times, 1] [device, 0]
#include "words.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>
#include <xrt/xrt_bo.h>
#include <xrt/xrt_device.h>
#include <xrt/xrt_kernel.h>

namespace {

const unsigned compute_units = @KERNELS@;

/// All numbers of a file, with `columns` on each line; empty if it is not so.
std::vector<double> read_table(const std::string& name, unsigned columns)
{
    std::vector<double> values;
    std::ifstream file(name);
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        unsigned count = 0;
        for (std::string cell; cells >> cell; ++count)
            values.push_back(std::strtod(cell.c_str(), nullptr));
        if (count != columns)
            return {};
    }
    return values;
}

/// One copy of the network on the card with buffers for its share of the events.
class ComputeUnit {
public:
    ComputeUnit(const xrt::device& device, const xrt::uuid& image, unsigned number, std::size_t events)
        : events_(events),@UNIT_KERNELS@
          input_(device, std::max<std::size_t>(1, events) * bus::values_in * sizeof(bus::InputWord),
                 @INPUT_KERNEL@.group_id(0)),
          output_(device, std::max<std::size_t>(1, events) * bus::values_out * sizeof(bus::OutputWord),
                  @OUTPUT_KERNEL@.group_id(1))
    {
    }

    void send(const bus::InputWord* words)
    {
        std::copy_n(words, events_ * bus::values_in, input_.map<bus::InputWord*>());
        input_.sync(XCL_BO_SYNC_BO_TO_DEVICE);
    }
    void start()
    {
@UNIT_START@
    }
    void wait()
    {
        for (xrt::run& run : runs_)
            run.wait();
        runs_.clear();
    }
    void receive(bus::OutputWord* words)
    {
        output_.sync(XCL_BO_SYNC_BO_FROM_DEVICE);
        std::copy_n(output_.map<bus::OutputWord*>(), events_ * bus::values_out, words);
    }
    std::size_t events() const { return events_; }

private:
    std::size_t events_;
@UNIT_MEMBERS@
    xrt::bo input_, output_;
    std::vector<xrt::run> runs_;
};

} // namespace

int main(int argc, char** argv)
try {
    if (argc < 2) {
        std::cerr << "usage: host FILE.xclbin [data folder] [times] [device]\n";
        return 2;
    }
    const std::string folder = argc > 2 ? argv[2] : "tb_data";
    const int times = argc > 3 ? std::atoi(argv[3]) : 1;
    const std::vector<double> inputs = read_table(folder + "/input_features.dat", bus::values_in);
    const std::vector<double> expected = read_table(folder + "/expected_outputs.dat", bus::values_out);
    const std::size_t events = inputs.size() / bus::values_in;
    if (events == 0 || expected.size() != events * bus::values_out) {
        std::cerr << folder << ": no test data of this project\n";
        return 1;
    }
    std::vector<bus::InputWord> words(inputs.size());
    std::vector<bus::OutputWord> results(expected.size());
    for (std::size_t i = 0; i < inputs.size(); i++)
        words[i] = static_cast<bus::InputWord>(bus::to_word(inputs[i], bus::input_format));

    xrt::device device(argc > 4 ? std::atoi(argv[4]) : 0);
    const xrt::uuid image = device.load_xclbin(argv[1]);
    std::vector<ComputeUnit> units;
    for (unsigned number = 0; number < compute_units; number++)
        units.emplace_back(device, image, number + 1,
                           events * (number + 1) / compute_units - events * number / compute_units);

    const auto begin = std::chrono::steady_clock::now();
    for (int time = 0; time < times; time++) {
        std::size_t first = 0;
        for (ComputeUnit& unit : units) {
            unit.send(words.data() + first * bus::values_in);
            unit.start();
            first += unit.events();
        }
        first = 0;
        for (ComputeUnit& unit : units) {
            unit.wait();
            unit.receive(results.data() + first * bus::values_out);
            first += unit.events();
        }
    }
    const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;

    std::size_t equal = 0;
    for (std::size_t i = 0; i < expected.size(); i++)
        equal += bus::from_word(results[i], bus::output_format) == expected[i];
    std::cout << equal << " of " << expected.size() << " values equal in " << events << " events\n"
              << double(events) * times / spent.count() << " events/s, transfers included\n";
    return equal == expected.size() ? 0 : 3;
} catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
}
