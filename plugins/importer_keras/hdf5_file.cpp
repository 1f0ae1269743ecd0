#include "importer_keras/hdf5_file.hpp"

#include "base/files.hpp"
#include "base/hdf5.hpp"
#include "importer_keras/variable_text.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace bitscape::keras {

namespace {

using bitscape::hdf5::Handle;
using bitscape::hdf5::Session;

constexpr std::size_t most_values = std::size_t{1} << 28;  ///< of one tensor: 1 GiB as float32
constexpr std::size_t most_text = std::size_t{1} << 28;    ///< of one attribute, bytes
constexpr std::size_t most_strings = std::size_t{1} << 20; ///< in one attribute

/// Opens `path` step by step and follows hard links only: a link could lead into another file.
Handle open_object(hid_t file, const std::string& path)
{
    Handle object(H5Gopen2(file, "/", H5P_DEFAULT), H5Oclose);
    std::size_t start = 0;
    while (object && start < path.size()) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string step = path.substr(start, end - start);
        start = end + 1;
        if (step.empty() || step == ".")
            continue;
        H5L_info_t link{};
        if (H5Lexists(object.id(), step.c_str(), H5P_DEFAULT) <= 0 ||
            H5Lget_info(object.id(), step.c_str(), &link, H5P_DEFAULT) < 0 || link.type != H5L_TYPE_HARD)
            return {H5I_INVALID_HID, H5Oclose};
        object = Handle(H5Oopen(object.id(), step.c_str(), H5P_DEFAULT), H5Oclose);
    }
    return object;
}

using Texts = std::vector<std::string>;

Result<Texts> read_fixed_texts(hid_t attribute, hid_t type, std::size_t count)
{
    const std::size_t length = H5Tget_size(type);
    if (length == 0 || length > most_text / std::max<std::size_t>(count, 1))
        return fail(ErrorCode::too_large, "", "is too large");
    std::vector<char> bytes(length * count);
    const Handle memory(H5Tcopy(type), H5Tclose);
    if (H5Aread(attribute, memory.id(), bytes.data()) < 0)
        return fail(ErrorCode::bad_format, "", "is damaged");
    Texts texts;
    for (std::size_t i = 0; i < count; ++i) {
        const char* text = bytes.data() + i * length;
        texts.emplace_back(text, ::strnlen(text, length));
    }
    return texts;
}

Result<Texts> read_attribute(hid_t object, const std::string& name, std::string_view image)
{
    const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose);
    const Handle type(attribute ? H5Aget_type(attribute.id()) : H5I_INVALID_HID, H5Tclose);
    const Handle space(attribute ? H5Aget_space(attribute.id()) : H5I_INVALID_HID, H5Sclose);
    if (!attribute || !type || !space)
        return fail(ErrorCode::bad_format, "", "is damaged");
    const hssize_t count = H5Sget_simple_extent_npoints(space.id());
    if (count == 0 || H5Sget_simple_extent_type(space.id()) == H5S_NULL)
        return Texts{}; // h5py writes an empty list as float64: look at the type only if there is something
    if (count < 0 || static_cast<std::size_t>(count) > most_strings)
        return fail(ErrorCode::too_large, "", "is too large");
    if (H5Tget_class(type.id()) != H5T_STRING)
        return fail(ErrorCode::bad_format, "", "is not text");
    if (H5Tis_variable_str(type.id()) > 0)
        return read_variable_texts(attribute.id(), static_cast<std::size_t>(count), image);
    return read_fixed_texts(attribute.id(), type.id(), static_cast<std::size_t>(count));
}

/// An open data set whose type, place and size were found to be sane.
struct Dataset {
    Handle set;
    Shape shape;
};

enum class Accept { floating_point, whole_numbers_too };

Result<Dataset> open_dataset(hid_t file, const std::string& path, Accept accept = Accept::floating_point)
{
    Handle set = open_object(file, path);
    if (!set || H5Iget_type(set.id()) != H5I_DATASET)
        return fail(ErrorCode::not_found, "", "is missing");
    const Handle type(H5Dget_type(set.id()), H5Tclose);
    const Handle space(H5Dget_space(set.id()), H5Sclose);
    const Handle properties(H5Dget_create_plist(set.id()), H5Pclose);
    if (!type || !space || !properties)
        return fail(ErrorCode::bad_format, "", "is damaged");
    if (!bitscape::hdf5::is_number(type.id(), accept == Accept::whole_numbers_too))
        return fail(ErrorCode::bad_format, "", "does not hold 16-, 32- or 64-bit floating-point numbers");
    if (!bitscape::hdf5::is_stored_inside(properties.id()))
        return fail(ErrorCode::bad_format, "", "is not stored in this file");
    const int rank = H5Sget_simple_extent_ndims(space.id());
    if (rank < 0 || rank > H5S_MAX_RANK)
        return fail(ErrorCode::bad_format, "", "is damaged");
    std::vector<hsize_t> extents(static_cast<std::size_t>(rank));
    if (rank > 0 && H5Sget_simple_extent_dims(space.id(), extents.data(), nullptr) < 0)
        return fail(ErrorCode::bad_format, "", "is damaged");
    return Dataset{std::move(set), Shape(extents.begin(), extents.end())};
}

/// Can the bytes in the file hold that many values, even at deflate's best?
Result<std::size_t> plausible_count(const Dataset& dataset)
{
    std::size_t count = 1;
    for (const std::size_t extent : dataset.shape) {
        if (extent > most_values / std::max<std::size_t>(count, 1))
            return fail(ErrorCode::too_large, "", fmt::format("claims more than {} values", most_values));
        count *= extent;
    }
    const Handle properties(H5Dget_create_plist(dataset.set.id()), H5Pclose);
    if (!properties || !bitscape::hdf5::can_hold(dataset.set.id(), properties.id(), count))
        return fail(ErrorCode::bad_format, "",
                    fmt::format("claims {} values, but only {} bytes are stored", count,
                                H5Dget_storage_size(dataset.set.id())));
    return count;
}

Result<std::vector<float>> read_values(const Dataset& dataset)
{
    const auto count = plausible_count(dataset);
    if (!count)
        return pass(count.error());
    std::vector<float> values(*count);
    if (*count > 0 &&
        H5Dread(dataset.set.id(), H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()) < 0)
        return fail(ErrorCode::bad_format, "", "cannot be read (damaged, or an unknown compression)");
    return values;
}

/// Depth first, hard links only; what lies too deep or is too much is left out.
void list_data_sets(hid_t file, const std::string& base, const std::string& place,
                    std::vector<std::string>& found, int depth)
{
    constexpr int deepest = 8;
    constexpr std::size_t most = 4096;
    const Handle group = open_object(file, base + "/" + place);
    if (!group || H5Iget_type(group.id()) != H5I_GROUP || depth > deepest)
        return;
    std::vector<std::string> names;
    const auto take = [](hid_t, const char* name, const H5L_info_t*, void* to) -> herr_t {
        auto& list = *static_cast<std::vector<std::string>*>(to);
        list.emplace_back(name);
        return list.size() >= most ? 1 : 0;
    };
    hsize_t start = 0;
    if (H5Literate(group.id(), H5_INDEX_NAME, H5_ITER_INC, &start, take, &names) < 0)
        return;
    for (const std::string& name : names) {
        const std::string path = place.empty() ? name : place + "/" + name;
        const Handle object = open_object(file, base + "/" + path);
        if (object && H5Iget_type(object.id()) == H5I_DATASET && found.size() < most)
            found.push_back(path);
        else if (object)
            list_data_sets(file, base, path, found, depth + 1);
    }
}

/// HDF5's copy of the file, without the user block in front. Nothing if addresses or lengths are not 8 bytes
/// long, as they are in every file of a present machine: read_variable_texts() counts on it.
std::optional<std::string_view> image_of(hid_t file, std::size_t size)
{
    const Handle creation(H5Fget_create_plist(file), H5Pclose);
    std::size_t address = 0, length = 0;
    hsize_t user_block = 0;
    void* memory = nullptr; // the core driver puts the address of its pointer here
    const bool known = creation && H5Pget_sizes(creation.id(), &address, &length) >= 0 &&
                       H5Pget_userblock(creation.id(), &user_block) >= 0 &&
                       H5Fget_vfd_handle(file, H5P_DEFAULT, &memory) >= 0;
    if (!known || !memory || address != 8 || length != 8 || user_block > size)
        return {};
    return std::string_view(*static_cast<const char* const*>(memory), size).substr(user_block);
}

} // namespace

struct Hdf5File::State {
    std::string content; ///< outlives the file that HDF5 opens in it
    Handle file{H5I_INVALID_HID, H5Fclose};
    std::string_view image; ///< the file from its superblock on
};

namespace {

// HDF5 copies an image into its property list and again when it opens the file, unless it is told that the
// bytes it has are those it asks for. Their owner is the State, the callbacks' user data.

void* same_buffer(size_t, H5FD_file_image_op_t, void* content)
{
    return static_cast<std::string*>(content)->data();
}
void* keep_bytes(void* target, const void*, size_t, H5FD_file_image_op_t, void*)
{
    return target;
}
void* never_grow(void*, size_t, H5FD_file_image_op_t, void*)
{
    return nullptr; // the file is read only
}
herr_t free_nothing(void*, H5FD_file_image_op_t, void*)
{
    return 0;
}
void* same_content(void* content)
{
    return content;
}
herr_t forget_content(void*)
{
    return 0;
}

bool set_image(hid_t access, std::string& content)
{
    H5FD_file_image_callbacks_t callbacks{same_buffer,  keep_bytes,     never_grow, free_nothing,
                                          same_content, forget_content, &content};
    constexpr std::size_t increment = 1 << 16; // of the memory image; it never grows
    return H5Pset_fapl_core(access, increment, 0) >= 0 &&
           H5Pset_file_image_callbacks(access, &callbacks) >= 0 &&
           H5Pset_file_image(access, content.data(), content.size()) >= 0;
}

} // namespace

Hdf5File::Hdf5File(std::string name, std::unique_ptr<State> state)
    : name_(std::move(name)), state_(std::move(state))
{
}
Hdf5File::Hdf5File(Hdf5File&&) noexcept = default;
Hdf5File& Hdf5File::operator=(Hdf5File&&) noexcept = default;
Hdf5File::~Hdf5File()
{
    const Session session;
    state_.reset();
}

Result<Hdf5File> Hdf5File::open(const std::filesystem::path& path)
{
    auto content = read_file(path);
    if (!content)
        return pass(std::move(content).error());
    return from_bytes(std::move(*content), path.string());
}

Result<Hdf5File> Hdf5File::from_bytes(std::string content, std::string name)
{
    if (content.empty())
        return fail(ErrorCode::bad_format, name, "the file is empty");
    H5dont_atexit(); // after a damaged file HDF5's clean-up at exit prints complaints; nothing needs it after
                     // reading
    const Session session;
    const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    auto state = std::make_unique<State>();
    state->content = std::move(content);
    if (!access || !set_image(access.id(), state->content))
        return fail(ErrorCode::io, name, "cannot be held in memory");
    // HDF5 wants the name of a file that does not exist, and takes two images of the same name for one file.
    const std::string unique = fmt::format("{}/image at {}", name, fmt::ptr(state.get()));
    state->file = Handle(H5Fopen(unique.c_str(), H5F_ACC_RDONLY, access.id()), H5Fclose);
    const auto image = state->file ? image_of(state->file.id(), state->content.size()) : std::nullopt;
    if (!image)
        return fail(ErrorCode::bad_format, name, "is not an HDF5 file, or is damaged");
    state->image = *image;
    return Hdf5File(std::move(name), std::move(state));
}

bool Hdf5File::has_group(const std::string& path) const
{
    const Session session;
    const Handle object = open_object(state_->file.id(), path);
    return object && H5Iget_type(object.id()) == H5I_GROUP;
}

Result<std::optional<std::vector<std::string>>> Hdf5File::strings(const std::string& group,
                                                                  const std::string& attribute) const
{
    const Session session;
    const std::string where = fmt::format("attribute '{}'", attribute);
    const Handle object = open_object(state_->file.id(), group);
    if (!object)
        return std::nullopt;
    if (H5Aexists(object.id(), attribute.c_str()) > 0) {
        auto texts = read_attribute(object.id(), attribute, state_->image);
        if (!texts)
            return pass(std::move(texts).error().at(where));
        return *std::move(texts);
    }
    std::optional<Texts> all;
    for (int part = 0;; ++part) {
        const std::string name = fmt::format("{}{}", attribute, part);
        if (H5Aexists(object.id(), name.c_str()) <= 0)
            return all;
        auto texts = read_attribute(object.id(), name, state_->image);
        if (!texts)
            return pass(std::move(texts).error().at(where));
        if (!all)
            all.emplace();
        all->insert(all->end(), texts->begin(), texts->end());
    }
}

Result<Shape> Hdf5File::shape(const std::string& path) const
{
    const Session session;
    auto dataset = open_dataset(state_->file.id(), path);
    if (!dataset)
        return pass(std::move(dataset).error());
    return std::move(dataset->shape);
}

Result<std::vector<float>> Hdf5File::values(const std::string& path) const
{
    const Session session;
    const auto dataset = open_dataset(state_->file.id(), path);
    if (!dataset)
        return pass(dataset.error());
    return read_values(*dataset);
}

std::vector<std::string> Hdf5File::data_sets(const std::string& group) const
{
    const Session session;
    std::vector<std::string> found;
    list_data_sets(state_->file.id(), group, "", found, 0);
    return found;
}

Result<Hdf5File::Numbers> Hdf5File::numbers(const std::string& path) const
{
    const Session session;
    const auto dataset = open_dataset(state_->file.id(), path, Accept::whole_numbers_too);
    if (!dataset)
        return pass(dataset.error());
    auto values = read_values(*dataset);
    if (!values)
        return pass(std::move(values).error());
    return Numbers{dataset->shape, *std::move(values)};
}

} // namespace bitscape::keras
