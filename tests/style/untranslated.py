"""untranslated.py ROOT: words in the window's sources that go on the screen without tr(). A literal in one of the
calls below that holds a word of three letters or more is one; names that are the same in every language (file
formats, units, types of hls4ml) are listed."""

import re
import sys
from pathlib import Path

SHOWS = (r"setText|setToolTip|setStatusTip|setWhatsThis|setWindowTitle|setPlaceholderText|setAccessibleName|"
         r"setAccessibleDescription|setTitle|setSuffix|setPrefix|setSpecialValueText|setInformativeText|setLabelText|"
         r"addAction|addMenu|addItem|addTab|addRow|addButton|insertItem|show_message|add_action|"
         r"QLabel|QPushButton|QToolButton|QCheckBox|QRadioButton|QGroupBox|QAction|QMenu|QDockWidget|PanelTitle|"
         r"getOpenFileName|getSaveFileName|getExistingDirectory|getText|drawText")
CALL = re.compile(rf"\b(?:{SHOWS})\s*\(")
LITERAL = re.compile(r'(?:QStringLiteral|QLatin1String|fromLatin1|fromUtf8|text)\s*\(\s*"((?:[^"\\]|\\.)*)"')
WORD = re.compile(r"[^\W\d_]{3,}")
SAME_EVERYWHERE = {"LUT", "DSP", "BRAM", "URAM", "FF", "AUC", "CSV", "PNG", "SVG", "PDF", "HTML", "JSON", "YAML",
                   "nbsp", "href", "span", "style", "color", "font", "bitscape", "Bitscape", "hls", "SLR"}
NAME = re.compile(r"[a-z0-9_.]*")  # an identifier or the name of a file; tests/gui/language_test.cpp sees what is left
MARKUP = re.compile(r"<[^>]*>|%L?\d|&[a-z]+;|\\.|\*\.\w+")


def without_comments(text):
    return re.sub(r"//[^\n]*", lambda found: " " * len(found.group()), text)


def arguments(text, start):
    """From after an opening parenthesis to the one that closes it."""
    depth, inside = 1, False
    for at in range(start, len(text)):
        letter = text[at]
        if letter == '"' and text[at - 1] != "\\":
            inside = not inside
        if inside:
            continue
        depth += (letter == "(") - (letter == ")")
        if depth == 0:
            return text[start:at]
    return text[start:]


def untranslated(text):
    seen = set()
    for call in CALL.finditer(text):
        for literal in LITERAL.finditer(arguments(text, call.end())):
            at = call.end() + literal.start()
            words = [word for word in WORD.findall(MARKUP.sub(" ", literal.group(1))) if word not in SAME_EVERYWHERE]
            if words and at not in seen and not NAME.fullmatch(literal.group(1)):
                seen.add(at)
                yield text.count("\n", 0, at) + 1, literal.group(1)


def main():
    root = Path(sys.argv[1])
    problems = []
    for file in sorted((root / "app").rglob("*.cpp")):
        relative = file.relative_to(root)
        if relative.parts[1] == "cli" or relative.parts[1:3] == ("session", "document"):
            continue
        for line, words in untranslated(without_comments(file.read_text())):
            problems.append(f"{relative}:{line}: \"{words}\" is shown without tr()")
    print("\n".join(problems) if problems else "every text that is shown goes through tr()")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
