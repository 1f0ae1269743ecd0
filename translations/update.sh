#!/usr/bin/env bash
# update.sh LUPDATE ROOT FOLDER: writes what ROOT's sources say into FOLDER's .ts files; translations stay.
# Without line numbers and with what is gone left out, so that a change shows only the texts that it changed.
set -euo pipefail
lupdate=$1 root=$2 folder=$3
sources=("$root/app" "$root/engine/checks")
options=(-silent -extensions cpp,hpp -no-obsolete -locations none -no-ui-lines -source-language en_US)
others=()
for language in de fr it nb ja zh_CN; do
    others+=("$folder/bitscape_$language.ts")
done
"$lupdate" "${sources[@]}" "${options[@]}" -ts "${others[@]}"
"$lupdate" "${sources[@]}" "${options[@]}" -pluralonly -ts "$folder/bitscape_en.ts" # only "1 layer, 2 layers"
