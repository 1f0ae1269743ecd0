#include "metrics/data_set.hpp"

#include "base/files.hpp"
#include "graph/array.hpp"
#include "metrics/arrays.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fmt/core.h>
#include <fmt/ranges.h>

// What is looked for in an .npz or .h5 (names are compared without regard to case):
//   features  x_test, x, features, feature, inputs, input, data; several inputs: x_0, x_1, ... (input_0,
//   ...); if there is
//             none of these, every array that is no label is an input, in the file's order (model input
//             names)
//   labels    y_test, y, labels, label, targets, target
// x_test wins over x, so that files that hold a training part too give their test part; names with "train" or
// "val" are never taken by the last rule. Labels: one column of whole numbers >= 0 (whatever the type) is a
// class index; rows with a single 1 among zeros are one-hot; anything else is a regression target.

namespace bitscape::metrics {

namespace {

constexpr double max_class = 100000; ///< larger whole numbers are measurements, not classes

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string first_of(const std::vector<std::string>& names, std::initializer_list<const char*> wanted)
{
    for (const char* candidate : wanted)
        for (const std::string& name : names)
            if (lower(name) == candidate)
                return name;
    return {};
}

std::vector<std::string> numbered(const std::vector<std::string>& names)
{
    for (const char* stem : {"x_test_", "x_", "input_", "x", "input"}) {
        std::vector<std::string> found;
        while (true) {
            const std::string wanted = stem + std::to_string(found.size());
            const std::string name = first_of(names, {wanted.c_str()});
            if (name.empty())
                break;
            found.push_back(name);
        }
        if (!found.empty())
            return found;
    }
    return {};
}

struct Selection {
    std::vector<std::string> inputs;
    std::string label;
};

Result<Selection> select(const std::vector<std::string>& names, const std::string& file)
{
    Selection selection;
    selection.label = first_of(names, {"y_test", "y", "labels", "label", "targets", "target"});
    const std::string single =
        first_of(names, {"x_test", "x", "features", "feature", "inputs", "input", "data"});
    if (!single.empty())
        selection.inputs = {single};
    else
        selection.inputs = numbered(names);
    if (selection.inputs.empty())
        for (const std::string& name : names) {
            const std::string low = lower(name);
            if (name != selection.label && low.find("train") == std::string::npos &&
                low.find("val") == std::string::npos)
                selection.inputs.push_back(name);
        }
    if (selection.inputs.empty())
        return fail(ErrorCode::not_found, file,
                    names.empty() ? std::string("holds no arrays")
                                  : fmt::format("no array named x (there are: {})", fmt::join(names, ", ")));
    return selection;
}

bool one_hot(const Samples& y)
{
    for (std::size_t r = 0; r < y.rows; ++r) {
        const auto row = y.row(r);
        const auto ones = std::count(row.begin(), row.end(), 1.0),
                   zeros = std::count(row.begin(), row.end(), 0.0);
        if (ones != 1 || ones + zeros != static_cast<std::ptrdiff_t>(row.size()))
            return false;
    }
    return true;
}

bool class_indices(const Samples& y)
{
    return std::all_of(y.values.begin(), y.values.end(),
                       [](double v) { return v >= 0 && v < max_class && v == std::floor(v); });
}

void set_labels(DataSet& data, Samples y)
{
    if (y.columns > 1 && one_hot(y)) {
        data.classes.emplace();
        for (std::size_t r = 0; r < y.rows; ++r) {
            const auto row = y.row(r);
            data.classes->push_back(static_cast<int>(std::find(row.begin(), row.end(), 1.0) - row.begin()));
        }
        data.class_count = y.columns;
        data.one_hot = true;
    } else if (y.columns == 1 && class_indices(y)) {
        data.classes.emplace(y.values.begin(), y.values.end());
        data.class_count =
            static_cast<std::size_t>(*std::max_element(data.classes->begin(), data.classes->end())) + 1;
    } else
        data.targets = std::move(y);
}

Result<void> check_array(const Samples& samples, const std::string& where)
{
    if (samples.rows == 0 || samples.columns == 0)
        return fail(ErrorCode::bad_format, where, "holds no values");
    return check_finite(samples, where);
}

/// Checks everything and puts it together. `label` may have no rows: no labels.
Result<DataSet> assemble(DataSet data, std::optional<Samples> label, const std::string& file,
                         const std::string& label_name)
{
    const auto place = [&](const std::string& name) {
        return name.empty() ? file : fmt::format("{}: array '{}'", file, name);
    };
    for (std::size_t i = 0; i < data.x.size(); ++i) {
        const std::string where = place(data.input_names[i]);
        if (auto checked = check_array(data.x[i], where); !checked)
            return pass(std::move(checked).error());
        if (data.x[i].rows != data.x[0].rows)
            return fail(
                ErrorCode::mismatch, where,
                fmt::format("{} rows, '{}' has {}", data.x[i].rows, data.input_names[0], data.x[0].rows));
    }
    if (!label)
        return data;
    const std::string where = place(label_name);
    if (auto checked = check_array(*label, where); !checked)
        return pass(std::move(checked).error());
    if (label->rows != data.x[0].rows)
        return fail(ErrorCode::mismatch, where,
                    fmt::format("{} labels for {} rows of features", label->rows, data.x[0].rows));
    set_labels(data, std::move(*label));
    return data;
}

Result<DataSet> from_arrays(const ArrayFile& source, const std::string& spec, const std::string& file)
{
    const auto selection = select(source.names, file);
    if (!selection)
        return pass(selection.error());
    DataSet data;
    data.file = spec;
    data.input_names = selection->inputs;
    for (const std::string& name : selection->inputs) {
        auto array = source.read(name);
        if (!array)
            return pass(std::move(array).error());
        data.x.push_back(std::move(array->samples));
        data.row_shapes.push_back(std::move(array->row_shape));
    }
    std::optional<Samples> label;
    if (!selection->label.empty()) {
        auto array = source.read(selection->label);
        if (!array)
            return pass(std::move(array).error());
        label = std::move(array->samples);
    }
    return assemble(std::move(data), std::move(label), file, selection->label);
}

Result<DataSet> from_csv(const std::filesystem::path& path, const std::string& spec)
{
    const std::string file = path.filename().string();
    const auto text = read_file(path);
    if (!text)
        return pass(text.error());
    auto table = parse_csv(*text, file);
    if (!table)
        return pass(std::move(table).error());
    DataSet data;
    data.file = spec;
    data.x.push_back(std::move(table->features));
    data.input_names = {""};
    data.row_shapes = {{}};
    return assemble(std::move(data), std::move(table->label), file, "");
}

/// "X.npy", "X.npy,Y.npy" or "X0.npy,X1.npy,Y.npy": the last of several holds the labels.
Result<DataSet> from_npy(const std::vector<std::string>& paths, const std::string& spec)
{
    DataSet data;
    data.file = spec;
    std::optional<Samples> label;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        auto array = read_npy_array(paths[i]);
        if (!array)
            return pass(std::move(array).error());
        if (i > 0 && i + 1 == paths.size())
            label = std::move(array->samples);
        else {
            data.x.push_back(std::move(array->samples));
            data.row_shapes.push_back(std::move(array->row_shape));
            data.input_names.push_back(std::filesystem::path(paths[i]).filename().string());
        }
    }
    const std::string last = std::filesystem::path(paths.back()).filename().string();
    return assemble(std::move(data), std::move(label), spec, last);
}

std::vector<std::string> split_paths(const std::string& spec)
{
    std::vector<std::string> paths;
    std::size_t at = 0;
    for (std::size_t comma = 0; comma != std::string::npos; at = comma + 1) {
        comma = spec.find(',', at);
        paths.push_back(spec.substr(at, comma == std::string::npos ? comma : comma - at));
    }
    return paths;
}

bool is_npy(const std::string& path)
{
    return lower(std::filesystem::path(path).extension().string()) == ".npy";
}

std::string shape_text(const std::vector<std::size_t>& shape)
{
    return fmt::format("[{}]", fmt::join(shape, ", "));
}

} // namespace

Result<DataSet> read_data(const std::string& spec)
{
    std::error_code ignored;
    const auto paths = split_paths(spec);
    if (paths.size() > 1 && !std::filesystem::exists(spec, ignored)) {
        if (!std::all_of(paths.begin(), paths.end(), is_npy))
            return fail(ErrorCode::unsupported, spec, "several files must all be .npy: X.npy,Y.npy");
        return from_npy(paths, spec);
    }
    const std::filesystem::path path(spec);
    const std::string file = path.filename().string(), extension = lower(path.extension().string());
    if (!std::filesystem::exists(path, ignored))
        return fail(ErrorCode::io, spec, "does not exist");
    if (std::filesystem::is_directory(path, ignored))
        return fail(ErrorCode::io, spec, "is a folder");
    if (extension == ".npy")
        return from_npy({spec}, spec);
    if (extension == ".csv" || extension == ".tsv" || extension == ".txt")
        return from_csv(path, spec);
    if (extension != ".npz" && extension != ".h5" && extension != ".hdf5")
        return fail(ErrorCode::unsupported, file, "test data must be .npz, .npy, .csv or .h5");
    const auto source = extension == ".npz" ? open_npz(path) : open_h5(path);
    if (!source)
        return pass(source.error());
    return from_arrays(*source, spec, file);
}

namespace {

/// A table whose columns are just the model's inputs holds no labels: what was taken for one is a feature.
void return_label_column(DataSet& data)
{
    Samples& features = data.x.front();
    Samples whole{.rows = features.rows, .columns = features.columns + 1, .values = {}};
    whole.values.reserve(whole.rows * whole.columns);
    for (std::size_t r = 0; r < features.rows; ++r) {
        const std::span<const double> row = features.row(r);
        whole.values.insert(whole.values.end(), row.begin(), row.end());
        whole.values.push_back(data.classes ? (*data.classes)[r] : data.targets->values[r]);
    }
    features = std::move(whole);
    data.classes.reset();
    data.targets.reset();
    data.class_count = 0;
}

bool is_table(const std::string& spec)
{
    const std::string extension = std::filesystem::path(spec).extension().string();
    return extension == ".csv" || extension == ".tsv" || extension == ".txt";
}

} // namespace

Result<DataSet> read_data(const std::string& spec, const graph::Model& model)
{
    auto data = read_data(spec);
    if (!data)
        return data;
    const bool has_column = data->classes || (data->targets && data->targets->columns == 1);
    if (is_table(spec) && has_column && data->x.size() == 1 && model.inputs.size() == 1 &&
        data->x.front().columns + 1 == element_count(model.layer(model.inputs.front()).shape))
        return_label_column(*data);
    std::vector<std::size_t> order; // position in the file of each model input
    for (const LayerId id : model.inputs) {
        const auto found =
            std::find(data->input_names.begin(), data->input_names.end(), model.layer(id).name);
        if (found != data->input_names.end())
            order.push_back(static_cast<std::size_t>(found - data->input_names.begin()));
    }
    if (order.size() == model.inputs.size()) {
        DataSet ordered = *data;
        ordered.x.clear();
        ordered.input_names.clear();
        ordered.row_shapes.clear();
        for (const std::size_t at : order) {
            ordered.x.push_back(data->x[at]);
            ordered.input_names.push_back(data->input_names[at]);
            ordered.row_shapes.push_back(data->row_shapes[at]);
        }
        *data = std::move(ordered);
    }
    if (auto fits = check_fits(*data, model); !fits)
        return pass(std::move(fits).error());
    return data;
}

Result<void> check_fits(const DataSet& data, const graph::Model& model)
{
    if (data.x.size() != model.inputs.size())
        return fail(ErrorCode::mismatch, data.file,
                    fmt::format("{} input array{}, the model has {} input{}", data.x.size(),
                                data.x.size() == 1 ? "" : "s", model.inputs.size(),
                                model.inputs.size() == 1 ? "" : "s"));
    for (std::size_t i = 0; i < data.x.size(); ++i) {
        const graph::Layer& input = model.layer(model.inputs[i]);
        if (data.x[i].columns != element_count(input.shape))
            return fail(ErrorCode::mismatch, data.file,
                        fmt::format("features are [{}, {}], the model's input '{}' is {}", data.x[i].rows,
                                    data.x[i].columns, input.name, shape_text(input.shape)));
        const Shape rows = i < data.row_shapes.size() ? graph::squeezed(data.row_shapes[i]) : Shape{};
        const Shape wanted = graph::squeezed(input.shape);
        if (rows.size() > 1 && wanted.size() > 1 && rows != wanted)
            return fail(ErrorCode::mismatch, data.file,
                        fmt::format("its rows have the shape {}, the model's input '{}' is {}",
                                    shape_text(data.row_shapes[i]), input.name, shape_text(input.shape)));
    }
    return {};
}

} // namespace bitscape::metrics
