#include "session/tree_knobs.hpp"

#include <QCoreApplication>

namespace bitscape::session {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TreeKnobs)
};

} // namespace

void set_tree_knob(Session& session, const std::string& layer, std::string_view name,
                   const std::optional<std::string>& text)
{
    const QString key = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    const QString title =
        text ? Words::tr("%1: %2 %3").arg(QString::fromStdString(layer), key, QString::fromStdString(*text))
             : Words::tr("%1: no %2").arg(QString::fromStdString(layer), key);
    session.edit(title, [&](config::Configuration& configuration) {
        config::set_tree_knob(configuration, layer, name, text);
    });
}

} // namespace bitscape::session
