#!/bin/sh
# Puts Centroid into the menu of the desktop, for this user; run it again after moving the folder.
set -eu
folder=$(cd "$(dirname "$0")" && pwd -P)
menu=${XDG_DATA_HOME:-$HOME/.local/share}/applications
case $folder in
    *[!A-Za-z0-9/._-]*)
        echo "The folder $folder has letters in its name that a menu entry cannot hold; move it, then try again." >&2
        exit 1
        ;;
esac
mkdir -p "$menu"
sed "s|@FOLDER@|$folder|" "$folder/centroid.desktop" >"$menu/centroid.desktop"
echo "Centroid is in the menu now: $menu/centroid.desktop"
