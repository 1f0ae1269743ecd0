#include "importer_pytorch/pickle.hpp"

#include <cstring>
#include <deque>
#include <fmt/format.h>
#include <optional>
#include <variant>

namespace bitscape::pytorch {

namespace {

struct Object;
using Value = Object*; ///< owned by the reader: a list may hold itself

struct None {};
struct Mark {};
struct Global {
    std::string name;
};
struct Storage {
    ElementType type = ElementType::float32;
    std::string key;
};
struct List {
    std::vector<Value> items; ///< of tuples, too
};
struct Dictionary {
    std::vector<std::pair<Value, Value>> items;
};

struct Object {
    std::variant<None, Mark, bool, std::int64_t, double, std::string, Global, Storage, List, Dictionary,
                 PickledTensor>
        held;
};

template <class T> T* as(Value value)
{
    return value == nullptr ? nullptr : std::get_if<T>(&value->held);
}

std::optional<ElementType> storage_type(std::string_view name)
{
    static const std::map<std::string_view, ElementType> types{
        {"torch.FloatStorage", ElementType::float32}, {"torch.DoubleStorage", ElementType::float64},
        {"torch.HalfStorage", ElementType::float16},  {"torch.BFloat16Storage", ElementType::bfloat16},
        {"torch.LongStorage", ElementType::int64},    {"torch.IntStorage", ElementType::int32},
        {"torch.ShortStorage", ElementType::int16},   {"torch.CharStorage", ElementType::int8},
        {"torch.ByteStorage", ElementType::uint8},    {"torch.BoolStorage", ElementType::boolean},
    };
    const auto found = types.find(name);
    return found == types.end() ? std::nullopt : std::optional(found->second);
}

bool is_known(std::string_view global)
{
    return global == "collections.OrderedDict" || global == "torch._utils._rebuild_tensor_v2" ||
           global == "torch._utils._rebuild_parameter" || storage_type(global).has_value();
}

using Step = Result<void>;

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes) {}

    /// The object at the end of the program; lives as long as the reader.
    Result<Value> read()
    {
        while (at_ < bytes_.size()) {
            const char code = bytes_[at_++];
            if (code == '.') {
                if (stack_.empty())
                    return damaged();
                return stack_.back();
            }
            if (Step done = step(code); !done)
                return pass(std::move(done).error());
        }
        return damaged();
    }

private:
    static constexpr std::size_t deepest = 1'000'000;

    static tl::unexpected<Error> damaged() { return fail(ErrorCode::bad_format, "", "is damaged"); }

    Step step(char code)
    {
        if (stack_.size() > deepest)
            return damaged();
        switch (code) {
        case '\x80': // PROTO
            return number(1) ? Step{} : damaged();
        case '}':
            return push(make(Dictionary{}));
        case ']':
        case ')':
            return push(make(List{}));
        case '(':
            return push(make(Mark{}));
        case 'N':
            return push(make(None{}));
        case '\x88':
            return push(make(true));
        case '\x89':
            return push(make(false));
        case 'K':
            return push_number(1);
        case 'M':
            return push_number(2);
        case 'J':
            return push_number(4);
        case '\x8a':
            return long_number();
        case 'G':
            return real();
        case 'X':
            return text();
        case 'c':
            return global();
        case 'q':
            return put(number(1));
        case 'r':
            return put(number(4));
        case 'h':
            return get(number(1));
        case 'j':
            return get(number(4));
        case 't':
            return tuple();
        case '\x85':
            return tuple(1);
        case '\x86':
            return tuple(2);
        case '\x87':
            return tuple(3);
        case 'a':
        case 'e':
            return append(code == 'e');
        case 's':
        case 'u':
            return set_items(code == 'u');
        case 'Q':
            return persistent();
        case 'R':
            return reduce();
        case 'b': // BUILD: attributes of an OrderedDict, which say nothing about tensors
            return pop() && !stack_.empty() && as<Dictionary>(stack_.back()) != nullptr ? Step{} : damaged();
        default:
            return fail(ErrorCode::unsupported, "",
                        fmt::format("holds more than tensors (opcode 0x{:02x}), which is never run",
                                    static_cast<unsigned char>(code)));
        }
    }

    template <class T> Value make(T held)
    {
        objects_.push_back(Object{std::move(held)});
        return &objects_.back();
    }

    Step push(Value value)
    {
        stack_.push_back(value);
        return {};
    }

    Value pop()
    {
        if (stack_.empty())
            return nullptr;
        Value value = stack_.back();
        stack_.pop_back();
        return value;
    }

    /// Little-endian, unsigned.
    std::optional<std::uint64_t> number(std::size_t size)
    {
        if (bytes_.size() - at_ < size)
            return std::nullopt;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_++])) << (8 * i);
        return value;
    }

    Step push_number(std::size_t size)
    {
        const auto value = number(size);
        if (!value)
            return damaged();
        const bool is_signed = size == 4;
        return push(make(is_signed ? std::int64_t{static_cast<std::int32_t>(*value)}
                                   : static_cast<std::int64_t>(*value)));
    }

    Step long_number()
    {
        const auto size = number(1);
        if (!size || *size > 8)
            return damaged();
        const auto value = number(*size);
        if (!value)
            return damaged();
        const auto shift = static_cast<int>(64 - 8 * *size);
        return push(make(*size == 0 ? std::int64_t{0} : static_cast<std::int64_t>(*value << shift) >> shift));
    }

    Step real()
    {
        const auto value = number(8);
        if (!value)
            return damaged();
        const std::uint64_t bits = __builtin_bswap64(*value);
        double held = 0;
        std::memcpy(&held, &bits, sizeof held);
        return push(make(held));
    }

    Step text()
    {
        const auto size = number(4);
        if (!size || bytes_.size() - at_ < *size)
            return damaged();
        std::string held(bytes_.substr(at_, *size));
        at_ += *size;
        return push(make(std::move(held)));
    }

    Step global()
    {
        std::string name;
        for (int line = 0; line < 2; ++line) {
            const std::size_t end = bytes_.find('\n', at_);
            if (end == std::string_view::npos || end - at_ > 200)
                return damaged();
            name += (line == 0 ? "" : ".") + std::string(bytes_.substr(at_, end - at_));
            at_ = end + 1;
        }
        if (!is_known(name))
            return fail(ErrorCode::unsupported, "",
                        fmt::format("holds more than tensors ({}), which is never run", name));
        return push(make(Global{std::move(name)}));
    }

    Step put(std::optional<std::uint64_t> place)
    {
        if (!place || stack_.empty())
            return damaged();
        memo_[*place] = stack_.back();
        return {};
    }

    Step get(std::optional<std::uint64_t> place)
    {
        const auto found = place ? memo_.find(*place) : memo_.end();
        if (found == memo_.end())
            return damaged();
        return push(found->second);
    }

    /// What was pushed since the last mark; nullopt if there is none.
    std::optional<std::vector<Value>> since_mark()
    {
        for (std::size_t i = stack_.size(); i-- > 0;)
            if (as<Mark>(stack_[i]) != nullptr) {
                std::vector<Value> items(stack_.begin() + static_cast<std::ptrdiff_t>(i) + 1, stack_.end());
                stack_.resize(i);
                return items;
            }
        return std::nullopt;
    }

    Step tuple(std::optional<std::size_t> size = {})
    {
        if (!size) {
            auto items = since_mark();
            return items ? push(make(List{std::move(*items)})) : damaged();
        }
        if (stack_.size() < *size)
            return damaged();
        List list{{stack_.end() - static_cast<std::ptrdiff_t>(*size), stack_.end()}};
        stack_.resize(stack_.size() - *size);
        return push(make(std::move(list)));
    }

    Step append(bool many)
    {
        std::vector<Value> items;
        if (many) {
            auto found = since_mark();
            if (!found)
                return damaged();
            items = std::move(*found);
        } else {
            items.push_back(pop());
        }
        // Never a null among the items: pop() gave one if the stack was empty, then there is no list either.
        List* list = stack_.empty() ? nullptr : as<List>(stack_.back());
        if (list == nullptr)
            return damaged();
        list->items.insert(list->items.end(), items.begin(), items.end());
        return {};
    }

    Step set_items(bool many)
    {
        std::vector<Value> items;
        if (many) {
            auto found = since_mark();
            if (!found)
                return damaged();
            items = std::move(*found);
        } else if (stack_.size() >= 3) {
            items.assign(stack_.end() - 2, stack_.end());
            stack_.resize(stack_.size() - 2);
        }
        Dictionary* dictionary = stack_.empty() ? nullptr : as<Dictionary>(stack_.back());
        if (dictionary == nullptr || items.size() % 2 != 0 || (!many && items.empty()))
            return damaged();
        for (std::size_t i = 0; i < items.size(); i += 2)
            dictionary->items.emplace_back(items[i], items[i + 1]);
        return {};
    }

    /// ("storage", type, key, device, elements)
    Step persistent()
    {
        const Value id = pop();
        const List* parts = as<List>(id);
        if (parts == nullptr || parts->items.size() < 3)
            return damaged();
        const auto* what = as<std::string>(parts->items[0]);
        const auto* type = as<Global>(parts->items[1]);
        const auto* key = as<std::string>(parts->items[2]);
        const auto element = type != nullptr ? storage_type(type->name) : std::nullopt;
        if (what == nullptr || *what != "storage" || !element || key == nullptr)
            return damaged();
        return push(make(Storage{*element, *key}));
    }

    Step reduce()
    {
        const Value arguments = pop();
        const Value function = pop();
        const List* list = as<List>(arguments);
        const Global* global = as<Global>(function);
        if (list == nullptr || global == nullptr)
            return damaged();
        if (global->name == "collections.OrderedDict")
            return list->items.empty() ? push(make(Dictionary{})) : damaged();
        if (global->name == "torch._utils._rebuild_parameter")
            return !list->items.empty() && as<PickledTensor>(list->items[0]) != nullptr ? push(list->items[0])
                                                                                        : damaged();
        if (global->name == "torch._utils._rebuild_tensor_v2")
            return tensor(*list);
        return damaged();
    }

    static std::optional<std::vector<std::int64_t>> integers(const Value& value)
    {
        const List* list = as<List>(value);
        if (list == nullptr)
            return std::nullopt;
        std::vector<std::int64_t> numbers;
        for (const Value& item : list->items) {
            const auto* each = as<std::int64_t>(item);
            if (each == nullptr)
                return std::nullopt;
            numbers.push_back(*each);
        }
        return numbers;
    }

    /// (storage, offset, sizes, strides, requires_grad, hooks)
    Step tensor(const List& arguments)
    {
        if (arguments.items.size() < 4)
            return damaged();
        const auto* storage = as<Storage>(arguments.items[0]);
        const auto* offset = as<std::int64_t>(arguments.items[1]);
        auto sizes = integers(arguments.items[2]);
        auto strides = integers(arguments.items[3]);
        if (storage == nullptr || offset == nullptr || !sizes || !strides)
            return damaged();
        return push(make(
            PickledTensor{storage->key, {storage->type, std::move(*sizes), std::move(*strides), *offset}}));
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::deque<Object> objects_;
    std::vector<Value> stack_;
    std::map<std::uint64_t, Value> memo_;
};

} // namespace

Result<std::map<std::string, PickledTensor>> read_pickle(std::string_view bytes)
{
    Reader reader(bytes);
    const Result<Value> root = reader.read();
    if (!root)
        return pass(root.error());
    const Dictionary* dictionary = as<Dictionary>(*root);
    if (dictionary == nullptr)
        return fail(ErrorCode::bad_format, "", "is no dictionary of tensors");
    std::map<std::string, PickledTensor> tensors;
    for (const auto& [key, value] : dictionary->items) {
        const auto* name = as<std::string>(key);
        const auto* tensor = as<PickledTensor>(value);
        if (name == nullptr || tensor == nullptr)
            return fail(ErrorCode::bad_format, "", "is no dictionary of tensors");
        tensors.insert_or_assign(*name, *tensor);
    }
    return tensors;
}

} // namespace bitscape::pytorch
