#pragma once

#include "base/result.hpp"
#include "base/samples.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace bitscape::keras {

/// The few things a Keras .h5 needs of HDF5, read from memory: nothing outside the file is followed (no
/// external or soft links, no external or virtual data), and nothing is allocated on the word of the file
/// alone. HDF5's own messages are switched off while one of these functions runs. Several threads may read,
/// each its own file: they take turns.
class Hdf5File {
public:
    /// Errors: cannot be read, not HDF5, damaged. They name the file.
    [[nodiscard]] static Result<Hdf5File> open(const std::filesystem::path& path);
    /// The same of a file that was read already; `name` is said in errors.
    [[nodiscard]] static Result<Hdf5File> from_bytes(std::string content, std::string name);

    Hdf5File(Hdf5File&&) noexcept;
    Hdf5File& operator=(Hdf5File&&) noexcept;
    ~Hdf5File();

    [[nodiscard]] const std::string& name() const { return name_; } ///< path as given, for messages

    [[nodiscard]] bool has_group(const std::string& path) const;
    /// Text attribute of a group ("" = root), of fixed or variable length. Keras cuts long lists into name0,
    /// name1, ...: they are put together here. Empty optional: there is none. Errors: it is not text, or
    /// damaged.
    [[nodiscard]] Result<std::optional<std::vector<std::string>>> strings(const std::string& group,
                                                                          const std::string& attribute) const;
    /// Shape of a data set. Errors: missing, not floating point, not stored inside the file.
    [[nodiscard]] Result<Shape> shape(const std::string& path) const;
    /// All values as float32 (16- and 64-bit ones are converted), row-major. Errors as shape(), and: more
    /// values than the stored bytes can hold, damaged data, a compression filter that is not available.
    [[nodiscard]] Result<std::vector<float>> values(const std::string& path) const;

    struct Numbers {
        Shape shape;
        std::vector<float> values;
    };
    /// The data sets in and below a group, by their paths from it; at most some thousand.
    [[nodiscard]] std::vector<std::string> data_sets(const std::string& group) const;
    /// As values(), with the shape, of whole numbers, too.
    [[nodiscard]] Result<Numbers> numbers(const std::string& path) const;

private:
    struct State;
    explicit Hdf5File(std::string name, std::unique_ptr<State> state);

    std::string name_;
    std::unique_ptr<State> state_;
};

} // namespace bitscape::keras
