#include "importer_trees/json_file.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <utility>

namespace bitscape::trees {

namespace {

using nlohmann::json;

constexpr std::size_t deepest = 64; ///< XGBoost's files need 8

constexpr double spelt_infinity = 1.7e+308;

/// Puts tokens of the same length that JSON knows for the three that it does
/// not.
void spell_infinities(std::string& text)
{
    if (text.find("Infinity") == std::string::npos && text.find("NaN") == std::string::npos)
        return;
    bool in_text = false;
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (text[k] == '"')
            in_text = !in_text;
        else if (in_text && text[k] == '\\')
            ++k;
        else if (!in_text && text.compare(k, 8, "Infinity") == 0)
            text.replace(k, 8, "1.7e+308");
        else if (!in_text && text.compare(k, 3, "NaN") == 0)
            text.replace(k, 3, "\"\" ");
    }
}

/// Builds the document, but for what is handed over or not wanted.
class Reader final : public json::json_sax_t {
public:
    Reader(const JsonRequest& request, std::size_t most) : request_(request), left_(most) {}

    [[nodiscard]] json& document() { return document_; }
    [[nodiscard]] std::optional<Error>& error() { return error_; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t&) override
    {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        return add(std::fabs(value) == spelt_infinity ? std::copysign(infinity, value) : value);
    }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t&) override { return false; } // in no file of trees
    bool start_object(std::size_t) override { return open(json::object()); }
    bool start_array(std::size_t) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override
    {
        skips_next_ = skipped_ == 0 && std::find(request_.unused.begin(), request_.unused.end(), value) !=
                                           request_.unused.end();
        if (!skips_next_ && skipped_ == 0)
            key_ = value;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const json::exception&) override { return false; }

private:
    /// The place of the next value; nullptr: it is not kept.
    json* place(json value)
    {
        if (stack_.empty())
            return &(document_ = std::move(value));
        json& holder = *stack_.back();
        if (holder.is_object())
            return &(holder[key_] = std::move(value));
        holder.push_back(std::move(value));
        return &holder.back();
    }
    bool add(json value)
    {
        if (left_ == 0)
            return false;
        --left_;
        if (skipped_ == 0 && !std::exchange(skips_next_, false))
            place(std::move(value));
        return true;
    }
    bool open(json value)
    {
        if (left_ == 0 || stack_.size() + skipped_ >= deepest)
            return false;
        --left_;
        if (skipped_ > 0 || std::exchange(skips_next_, false))
            ++skipped_;
        else
            stack_.push_back(place(std::move(value)));
        return true;
    }
    bool close()
    {
        if (skipped_ > 0) {
            --skipped_;
            return true;
        }
        json& closed = *stack_.back();
        stack_.pop_back();
        if (request_.tree_key.empty() || !closed.is_object() || !closed.contains(request_.tree_key))
            return true;
        try {
            auto taken = request_.take_tree(closed);
            if (!taken)
                error_ = std::move(taken).error();
        } catch (const std::exception& exception) {
            error_ = damaged(exception);
        }
        closed = nullptr;
        return !error_;
    }

    const JsonRequest& request_;
    std::size_t left_, skipped_ = 0;
    bool skips_next_ = false;
    std::string key_;
    json document_;
    std::vector<json*> stack_; ///< open objects and arrays; a parent is never
                               ///< moved while its child is open
    std::optional<Error> error_;
};

} // namespace

Error damaged(const std::exception& exception)
{
    const std::string_view text = exception.what();
    const std::size_t name_end = text.find("] ");
    return Error{
        ErrorCode::bad_format, "",
        fmt::format("is damaged: {}", name_end == std::string_view::npos ? text : text.substr(name_end + 2))};
}

Result<json> read_json(std::string content, const JsonRequest& request)
{
    const std::string_view kind = request.is_binary ? "UBJSON" : "JSON";
    if (!request.is_binary)
        spell_infinities(content);
    Reader reader(request, content.size());
    bool read = false;
    try {
        read = json::sax_parse(content, &reader,
                               request.is_binary ? json::input_format_t::ubjson : json::input_format_t::json);
    } catch (const std::exception&) { // a key twice, text that is not UTF-8
    }
    if (reader.error())
        return pass(*std::move(reader.error()));
    if (!read)
        return fail(ErrorCode::bad_format, "", fmt::format("is damaged: not {}", kind));
    return std::move(reader.document());
}

} // namespace bitscape::trees
