#include "importer_keras/variable_text.hpp"

#include <algorithm>

namespace bitscape::keras {

namespace {

constexpr std::string_view collection_signature = "GCOL\x01"; // and its version
constexpr std::size_t collection_header = 16;                 // signature, version, 3 reserved, 8 of length
constexpr std::size_t object_header = 16;  // 2 of index, 2 of reference count, 4 reserved, 8 of length
constexpr std::size_t reference_size = 16; // 4 of text length, 8 of collection address, 4 of object index

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = count; i-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// Conversion "variable-length text in the file -> 16 opaque bytes" that changes nothing: what HDF5 hands
/// over is the reference as stored.
herr_t keep_reference(hid_t, hid_t, H5T_cdata_t* state, std::size_t, std::size_t, std::size_t, void*, void*,
                      hid_t)
{
    state->need_bkg = H5T_BKG_NO;
    return 0;
}

/// While this lives, HDF5 knows keep_reference().
class ReferenceConversion {
public:
    ReferenceConversion()
        : text_(H5Tvlen_create(H5T_NATIVE_CHAR)), opaque_(H5Tcreate(H5T_OPAQUE, reference_size)),
          known_(H5Tregister(H5T_PERS_SOFT, name, text_, opaque_, keep_reference) >= 0)
    {
    }
    ~ReferenceConversion()
    {
        if (known_)
            H5Tunregister(H5T_PERS_SOFT, name, text_, opaque_, keep_reference);
        H5Tclose(opaque_);
        H5Tclose(text_);
    }
    ReferenceConversion(const ReferenceConversion&) = delete;
    ReferenceConversion& operator=(const ReferenceConversion&) = delete;

    [[nodiscard]] bool read(hid_t attribute, void* references) const
    {
        return known_ && H5Aread(attribute, opaque_, references) >= 0;
    }

private:
    static constexpr const char* name = "bitscape text reference";
    hid_t text_, opaque_;
    bool known_;
};

} // namespace

std::optional<std::string_view> heap_object(std::string_view image, std::uint64_t address,
                                            std::uint32_t index)
{
    if (address > image.size() || image.size() - address < collection_header)
        return {};
    const std::string_view heap = image.substr(address);
    const std::uint64_t size = little_endian(heap, 8, 8);
    if (!heap.starts_with(collection_signature) || size > heap.size())
        return {};
    std::uint64_t at = collection_header;
    while (at + object_header <= size) {
        const std::uint64_t found = little_endian(heap, at, 2);
        const std::uint64_t length = little_endian(heap, at + 8, 8);
        if (found == 0 || length > size - at - object_header) // 0: free space, always the last
            return {};
        if (found == index)
            return heap.substr(at + object_header, length);
        at += object_header + (length + 7) / 8 * 8;
    }
    return {};
}

Result<std::vector<std::string>> read_variable_texts(hid_t attribute, std::size_t count,
                                                     std::string_view image)
{
    const auto damaged = [] { return fail(ErrorCode::bad_format, "", "is damaged"); };
    std::string references(count * reference_size, '\0');
    if (!ReferenceConversion().read(attribute, references.data()))
        return damaged();
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < references.size(); at += reference_size) {
        const std::uint64_t length = little_endian(references, at, 4);
        if (length == 0) {
            texts.emplace_back();
            continue;
        }
        const auto index = static_cast<std::uint32_t>(little_endian(references, at + 12, 4));
        const auto object = heap_object(image, little_endian(references, at + 4, 8), index);
        if (!object || length > object->size())
            return damaged();
        const std::string_view text = object->substr(0, length);
        texts.emplace_back(text.substr(0, text.find('\0')));
    }
    return texts;
}

} // namespace bitscape::keras
