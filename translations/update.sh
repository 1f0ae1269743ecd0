#!/usr/bin/env bash
# update.sh LUPDATE SOURCES FOLDER: writes what the sources say into FOLDER's .ts files; translations stay.
# Without line numbers and with what is gone left out, so that a change shows only the texts that it changed.
set -euo pipefail
lupdate=$1 sources=$2 folder=$3
options=(-silent -extensions cpp,hpp -no-obsolete -locations none -no-ui-lines -source-language en_US)
others=()
for language in de fr it nb ja zh_CN; do
    others+=("$folder/bitscape_$language.ts")
done
"$lupdate" "$sources" "${options[@]}" -ts "${others[@]}"
"$lupdate" "$sources" "${options[@]}" -pluralonly -ts "$folder/bitscape_en.ts" # only "1 layer, 2 layers"
