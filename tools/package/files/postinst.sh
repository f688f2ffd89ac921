#!/bin/sh
# Gives the hub a user and a folder of its own, and starts it: anew after an update, for the first time after the first
# installation. Nothing in the folder is touched.
set -e
[ "$1" = configure ] || exit 0
# Installed into a folder from outside (an image that is being made): what runs there is not this system.
[ -z "$DPKG_ROOT" ] || exit 0

if ! getent passwd kith >/dev/null; then
  useradd --system --user-group --home-dir /var/lib/kith --no-create-home --shell /usr/sbin/nologin kith
fi
install -d -m 700 -o kith -g kith /var/lib/kith

if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  # Whoever stopped it for good before an update finds it stopped after it.
  if [ -z "$2" ]; then systemctl enable kith.service; fi
  if systemctl --quiet is-enabled kith.service; then systemctl restart kith.service; fi
fi
