#include "graph/layers/recurrent.hpp"

#include "graph/quantize.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace bitscape::graph {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixView = Eigen::Map<const Matrix>;

std::optional<WeightQuantizer> of_kernel(const std::optional<WeightQuantizer>& quantizer)
{
    return quantizer ? std::optional(as_kernel_quantizer(*quantizer)) : std::nullopt;
}

/// Trained values as the model uses them: through the quantizer, if the layer has one.
Matrix used_values(const std::vector<float>& trained, const std::optional<WeightQuantizer>& quantizer,
                   std::size_t rows, std::size_t columns)
{
    const std::vector<float> values = quantized_values(quantizer, trained, {rows, columns});
    Matrix used(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
    std::copy(values.begin(), values.end(), used.data());
    return used;
}

/// Applies a cell's activation to every value.
Matrix activated(const Activation& activation, const Matrix& values)
{
    const auto columns = static_cast<std::size_t>(values.cols());
    const Samples given{static_cast<std::size_t>(values.rows()), columns,
                        std::vector<double>(values.data(), values.data() + values.size())};
    const Shape shape{columns};
    const std::array<const Samples*, 1> tensors{&given};
    const std::array<const Shape*, 1> shapes{&shape};
    const Samples made = evaluate(activation, LayerInputs{tensors, {shapes, shape}});
    return MatrixView(made.values.data(), values.rows(), values.cols());
}

/// One direction over all rows, step by step.
class CellRun {
public:
    CellRun(const RecurrentCell& cell, std::size_t rows)
        : cell_(cell), n_(static_cast<Eigen::Index>(cell.n_out)),
          kernel_(used_values(cell.kernel, of_kernel(cell.kernel_quantizer), cell.n_in, columns(cell))),
          recurrent_(used_values(cell.recurrent_kernel, of_kernel(cell.recurrent_quantizer), cell.n_out,
                                 columns(cell))),
          h_(Matrix::Zero(static_cast<Eigen::Index>(rows), n_)), c_(h_)
    {
        if (!cell.bias.empty())
            bias_ = used_values(cell.bias, cell.bias_quantizer, 1, columns(cell));
        if (!cell.recurrent_bias.empty())
            recurrent_bias_ = used_values(cell.recurrent_bias, cell.bias_quantizer, 1, columns(cell));
    }

    /// x [rows, n_in]; returns the new state [rows, n_out].
    const Matrix& step(const Matrix& x)
    {
        Matrix from_input = x * kernel_;
        if (bias_.size() > 0)
            from_input.rowwise() += bias_.row(0);
        switch (cell_.kind) {
        case CellKind::simple_rnn:
            h_ = activated(cell_.activation, from_input + product(used_state()));
            break;
        case CellKind::lstm:
            step_lstm(from_input);
            break;
        case CellKind::gru:
            step_gru(from_input);
            break;
        }
        return h_;
    }

private:
    static std::size_t columns(const RecurrentCell& cell) { return gate_count(cell.kind) * cell.n_out; }

    [[nodiscard]] Matrix product(const Matrix& state) const
    {
        Matrix made = state * recurrent_;
        if (recurrent_bias_.size() > 0)
            made.rowwise() += recurrent_bias_.row(0);
        return made;
    }

    /// QKeras quantizes the states before they are used.
    [[nodiscard]] Matrix used_state() const { return quantized(h_); }
    [[nodiscard]] Matrix quantized(const Matrix& state) const
    {
        if (!cell_.state_quantizer)
            return state;
        return state.unaryExpr([this](double value) {
            const auto single = static_cast<float>(value);
            return double{quantize(*cell_.state_quantizer, std::span(&single, 1), {1}).values.front()};
        });
    }

    [[nodiscard]] Matrix gate(const Matrix& sums, Eigen::Index k) const
    {
        return sums.middleCols(k * n_, n_);
    }

    void step_lstm(const Matrix& from_input)
    {
        const Matrix sums = from_input + product(used_state());
        const Matrix i = activated(cell_.recurrent_activation, gate(sums, 0));
        const Matrix f = activated(cell_.recurrent_activation, gate(sums, 1));
        const Matrix o = activated(cell_.recurrent_activation, gate(sums, 3));
        c_ = f.cwiseProduct(quantized(c_)) + i.cwiseProduct(activated(cell_.activation, gate(sums, 2)));
        h_ = o.cwiseProduct(activated(cell_.activation, c_));
    }

    void step_gru(const Matrix& from_input)
    {
        const Matrix state = used_state();
        const Matrix from_state = product(state);
        const Eigen::Index update = cell_.pytorch_order ? 1 : 0, reset = 1 - update;
        const Matrix z =
            activated(cell_.recurrent_activation, gate(from_input, update) + gate(from_state, update));
        const Matrix r =
            activated(cell_.recurrent_activation, gate(from_input, reset) + gate(from_state, reset));
        const Matrix candidate = cell_.reset_after
                                     ? Matrix(r.cwiseProduct(gate(from_state, 2)))
                                     : Matrix(r.cwiseProduct(state) * recurrent_.middleCols(2 * n_, n_));
        const Matrix made = activated(cell_.activation, gate(from_input, 2) + candidate);
        h_ = z.cwiseProduct(state) + (Matrix::Ones(z.rows(), z.cols()) - z).cwiseProduct(made);
    }

    const RecurrentCell& cell_;
    Eigen::Index n_;
    Matrix kernel_, recurrent_, bias_, recurrent_bias_, h_, c_;
};

/// States in the order in which they came: [rows, steps * n_out], or the last one only.
Samples run_cell(const RecurrentCell& cell, const Samples& input, bool backwards, bool sequences)
{
    const std::size_t steps = input.columns / cell.n_in;
    const std::size_t kept = sequences ? steps : 1;
    Samples output{input.rows, kept * cell.n_out, {}};
    output.values.resize(output.rows * output.columns);
    Eigen::Map<Matrix> all(output.values.data(), static_cast<Eigen::Index>(output.rows),
                           static_cast<Eigen::Index>(output.columns));
    const MatrixView x(input.values.data(), static_cast<Eigen::Index>(input.rows),
                       static_cast<Eigen::Index>(input.columns));
    const auto n_in = static_cast<Eigen::Index>(cell.n_in), n_out = static_cast<Eigen::Index>(cell.n_out);
    CellRun run(cell, input.rows);
    for (std::size_t t = 0; t < steps; ++t) {
        const auto at = static_cast<Eigen::Index>(backwards ? steps - 1 - t : t);
        const Matrix& state = run.step(x.middleCols(at * n_in, n_in));
        all.middleCols(sequences ? static_cast<Eigen::Index>(t) * n_out : 0, n_out) = state;
    }
    return output;
}

/// Reverses the order of `groups` equal parts of each row.
void reverse_groups(Samples& samples, std::size_t groups)
{
    const std::size_t size = samples.columns / groups;
    for (std::size_t row = 0; row < samples.rows; ++row) {
        double* values = samples.values.data() + row * samples.columns;
        for (std::size_t low = 0, high = groups - 1; low < high; ++low, --high)
            std::swap_ranges(values + low * size, values + (low + 1) * size, values + high * size);
    }
}

double merged(MergeMode mode, double a, double b)
{
    switch (mode) {
    case MergeMode::mul:
        return a * b;
    case MergeMode::ave:
        return (a + b) / 2;
    case MergeMode::sum:
    case MergeMode::concat:
    case MergeMode::separate:
        break;
    }
    return a + b;
}

Failure check_cell(const RecurrentCell& cell, const Shape& input)
{
    const std::size_t gates = gate_count(cell.kind);
    if (input.size() != 2)
        return fmt::format("it takes sequences of vectors, but gets {} dimensions", input.size());
    if (cell.n_in != input.back())
        return fmt::format("it takes {} values a time step but gets {}", cell.n_in, input.back());
    const std::size_t widest = std::max(cell.n_in, cell.n_out);
    if (cell.n_out == 0 || cell.n_out > most_elements / gates / widest)
        return fmt::format("{} units are out of range", cell.n_out);
    const std::size_t columns = gates * cell.n_out;
    const auto optional_vector = [columns](std::string_view name, const std::vector<float>& values) {
        return values.empty() ? Failure{} : check_vector(name, values, columns);
    };
    return first_of(
        [&] { return check_vector("kernel", cell.kernel, cell.n_in * columns); },
        [&] { return check_vector("recurrent kernel", cell.recurrent_kernel, cell.n_out * columns); },
        [&] { return optional_vector("bias", cell.bias); },
        [&] { return optional_vector("recurrent bias", cell.recurrent_bias); },
        [&] { return check_quantizer(cell.kernel_quantizer); },
        [&] { return check_quantizer(cell.recurrent_quantizer); },
        [&] { return check_quantizer(cell.bias_quantizer); },
        [&] { return check_quantizer(cell.state_quantizer); });
}

Shape sequence_shape(const Shape& input, std::size_t units, bool sequences)
{
    return sequences ? Shape{input.front(), units} : Shape{units};
}

} // namespace

std::string_view kind_name(const Recurrent& layer)
{
    switch (layer.cell.kind) {
    case CellKind::simple_rnn:
        return "SimpleRNN";
    case CellKind::lstm:
        return "LSTM";
    case CellKind::gru:
        break;
    }
    return "GRU";
}

Failure check(const Recurrent& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    if (auto failure = check_cell(layer.cell, shapes.input()))
        return failure;
    return expect_shape(shapes, sequence_shape(shapes.input(), layer.cell.n_out, layer.return_sequences));
}

Failure check(const Bidirectional& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    for (const RecurrentCell* cell : {&layer.forward, &layer.backward})
        if (auto failure = check_cell(*cell, shapes.input()))
            return failure;
    if (layer.merge == MergeMode::separate)
        return "both directions as outputs of their own are not supported";
    const bool concat = layer.merge == MergeMode::concat;
    if (!concat && layer.forward.n_out != layer.backward.n_out)
        return "its directions have different numbers of units";
    const std::size_t units = layer.forward.n_out + (concat ? layer.backward.n_out : 0);
    return expect_shape(shapes, sequence_shape(shapes.input(), units, layer.return_sequences));
}

Failure check(const TimeDistributed& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    const Shape& input = shapes.input();
    if (input.size() < 2 || input.front() != layer.steps)
        return "its input has no axis of time steps";
    return expect_shape(shapes, Shape(input.begin() + 1, input.end()));
}

Failure check(const TimeDistributedEnd& layer, const LayerShapes& shapes)
{
    if (auto failure = expect_inputs(shapes, 1))
        return failure;
    Shape expected = shapes.input();
    expected.insert(expected.begin(), layer.steps);
    return expect_shape(shapes, expected);
}

Samples evaluate(const Recurrent& layer, const LayerInputs& inputs)
{
    return run_cell(layer.cell, inputs.tensor(), layer.cell.go_backwards, layer.return_sequences);
}

Samples evaluate(const Bidirectional& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    const bool sequences = layer.return_sequences;
    const Samples forward = run_cell(layer.forward, input, layer.forward.go_backwards, sequences);
    Samples backward = run_cell(layer.backward, input, layer.backward.go_backwards, sequences);
    const std::size_t steps = sequences ? inputs.shapes.input().front() : 1;
    reverse_groups(backward, steps);
    const bool concat = layer.merge == MergeMode::concat;
    const std::size_t n_forward = layer.forward.n_out, n_backward = layer.backward.n_out;
    const std::size_t units = n_forward + (concat ? n_backward : 0);
    Samples output{input.rows, steps * units, {}};
    output.values.resize(output.rows * output.columns);
    for (std::size_t k = 0; k < input.rows * steps; ++k) {
        double* to = output.values.data() + k * units;
        const double* a = forward.values.data() + k * n_forward;
        const double* b = backward.values.data() + k * n_backward;
        if (concat)
            std::copy(b, b + n_backward, std::copy(a, a + n_forward, to));
        else
            for (std::size_t j = 0; j < units; ++j)
                to[j] = merged(layer.merge, a[j], b[j]);
    }
    return output;
}

Samples evaluate(const TimeDistributed& layer, const LayerInputs& inputs)
{
    // Every time step becomes a row of its own: the values already lie that way.
    const Samples& input = inputs.tensor();
    return {input.rows * layer.steps, input.columns / layer.steps, input.values};
}

Samples evaluate(const TimeDistributedEnd& layer, const LayerInputs& inputs)
{
    const Samples& input = inputs.tensor();
    Samples output = layer.lost_activation == Function::linear
                         ? input
                         : evaluate(Activation{layer.lost_activation, {}, {}}, inputs);
    output.rows = input.rows / layer.steps;
    output.columns = input.columns * layer.steps;
    return output;
}

} // namespace bitscape::graph
