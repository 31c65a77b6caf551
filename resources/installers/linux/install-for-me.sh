#!/bin/sh
# Puts ShipDesk into your own menu, from the folder it was unpacked to; "--remove" takes it out again.
# Your desk (papers, catalogs) is never touched.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
# The bundle keeps this script two folders down, beside the program's own files.
[ -x "$here/shipdesk" ] || here=$(dirname -- "$here")
data=${XDG_DATA_HOME:-$HOME/.local/share}
name=org.shipdesk.ShipDesk
icons=$data/icons/hicolor
sides="16 32 48 64 128 256"

if [ "${1:-}" = "--remove" ]; then
    rm -f "$data/applications/$name.desktop" "$data/metainfo/$name.metainfo.xml"
    for side in $sides; do rm -f "$icons/${side}x${side}/apps/$name.png"; done
    echo "ShipDesk is out of the menu. Its folder and your desk are still there."
    exit 0
fi

mkdir -p "$data/applications" "$data/metainfo"
inside=$here/_internal
sed "s|^Exec=.*|Exec=\"$here/shipdesk\"|" "$inside/share/$name.desktop" > "$data/applications/$name.desktop"
cp "$inside/share/$name.metainfo.xml" "$data/metainfo/"
for side in $sides; do
    mkdir -p "$icons/${side}x${side}/apps"
    cp "$inside/resources/icons/program/shipdesk-$side.png" "$icons/${side}x${side}/apps/$name.png"
done
echo "ShipDesk is in the menu."
