#!/bin/sh
# What neighbours wrote is never thrown away by removing a program, not even by `purge`.
set -e
[ -z "$DPKG_ROOT" ] || exit 0
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
if [ "$1" = purge ] && [ -d /var/lib/kith ]; then
  echo "Kith is gone. What it kept is still in /var/lib/kith, with the key of this device; to throw that away too:"
  echo "  rm -r /var/lib/kith && userdel kith"
fi
