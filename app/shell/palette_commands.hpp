#pragma once

#include "shell/command_palette.hpp"

namespace bitscape {

class MainWindow;

/// Everything the window can do just now: actions of menus and of the panels' own menus that are enabled,
/// panels to bring to the front, layers to select, parts to choose, recent files.
[[nodiscard]] std::vector<PaletteCommand> palette_commands(MainWindow& window);

/// An action's text as it is read: without mnemonic.
[[nodiscard]] QString plain_text(const QString& text);

} // namespace bitscape
