#!/bin/sh
# Ends the hub before its program goes. During an update it runs on, and is started anew by the new version.
set -e
[ "$1" = remove ] || exit 0
[ -z "$DPKG_ROOT" ] || exit 0
if [ -d /run/systemd/system ]; then systemctl disable --now kith.service; fi
