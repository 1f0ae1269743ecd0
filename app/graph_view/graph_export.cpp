#include "graph_view/graph_export.hpp"

#include "widgets/picture_file.hpp"

namespace bitscape {

Result<void> export_graph(const GraphPicture& picture, const QFont& font, const QString& file)
{
    return write_picture(
        picture_size(picture),
        [&](QPainter& painter) { paint_picture(painter, picture, theme_of(ThemeName::light), font); }, file);
}

} // namespace bitscape
