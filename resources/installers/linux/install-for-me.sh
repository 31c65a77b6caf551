#!/bin/sh
# Puts ShipDesk into your own menu, from the folder it was unpacked to, and makes a double-click on a sealed file open
# it; "--remove" takes both out again. Your desk (papers, catalogs) is never touched.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
# The bundle keeps this script two folders down, beside the program's own files.
[ -x "$here/shipdesk" ] || here=$(dirname -- "$here")
data=${XDG_DATA_HOME:-$HOME/.local/share}
name=org.shipdesk.ShipDesk
icons=$data/icons/hicolor
sides="16 32 48 64 128 256"

# Desktops read what these two write; where they are missing there is no desktop that would.
tell_the_desktop() {
    ! command -v update-mime-database > /dev/null || update-mime-database "$data/mime"
    ! command -v update-desktop-database > /dev/null || update-desktop-database "$data/applications"
}

if [ "${1:-}" = "--remove" ]; then
    rm -f "$data/applications/$name.desktop" "$data/metainfo/$name.metainfo.xml" "$data/mime/packages/$name.xml"
    for side in $sides; do rm -f "$icons/${side}x${side}/apps/$name.png"; done
    tell_the_desktop
    echo "ShipDesk is out of the menu. Its folder and your desk are still there."
    exit 0
fi

mkdir -p "$data/applications" "$data/metainfo" "$data/mime/packages"
inside=$here/_internal
# What the menu would take for its own signs is marked; a backslash is one to the file and one to the line in it.
program=$(printf '%s' "$here/shipdesk" | sed 's/\\/\\\\\\\\/g; s/["`$]/\\\\&/g; s/%/%%/g')
{
    sed '/^Exec=/d' "$inside/share/$name.desktop"
    printf 'Exec="%s" %%f\n' "$program"
} > "$data/applications/$name.desktop"
cp "$inside/share/$name.metainfo.xml" "$data/metainfo/"
cp "$inside/share/$name.mime.xml" "$data/mime/packages/$name.xml"
for side in $sides; do
    mkdir -p "$icons/${side}x${side}/apps"
    cp "$inside/resources/icons/program/shipdesk-$side.png" "$icons/${side}x${side}/apps/$name.png"
done
tell_the_desktop
echo "ShipDesk is in the menu."
