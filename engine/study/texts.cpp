#include "study/tables.hpp"

#include <soci/soci.h>

namespace bitscape::study {

using soci::into;
using soci::use;

std::optional<long long> Texts::find(const std::string& text)
{
    if (const auto known = ids_.find(text); known != ids_.end())
        return known->second;
    long long id = 0;
    database_.sql() << "SELECT text_id FROM bitscape_texts WHERE text = :text", use(text), into(id);
    if (!database_.sql().got_data())
        return std::nullopt;
    ids_.emplace(text, id);
    return id;
}

long long Texts::id_of(const std::string& text)
{
    const std::string kept = database_.storable(text);
    if (const auto known = find(kept))
        return *known;
    // Another writer of a server may be adding it, too.
    database_.sql() << "INSERT INTO bitscape_texts (text) VALUES (:text) ON CONFLICT (text) DO NOTHING",
        use(kept);
    return find(kept).value();
}

const std::string& Texts::text_of(long long id)
{
    const auto [entry, is_new] = texts_.try_emplace(id);
    if (is_new)
        database_.sql() << "SELECT text FROM bitscape_texts WHERE text_id = :id", use(id),
            into(entry->second);
    return entry->second;
}

void Texts::forget()
{
    ids_.clear();
    texts_.clear();
}

} // namespace bitscape::study
