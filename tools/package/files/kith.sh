#!/bin/sh
# For root, `kith` speaks to the hub of this computer, as the hub's own user, so that no file of its folder becomes
# root's. For anybody else it is that person's own device, in their own folder.
set -e
if [ "$(id -u)" = 0 ]; then
  cd /var/lib/kith
  exec setpriv --reuid=kith --regid=kith --init-groups --inh-caps=-all env HOME=/var/lib/kith \
    "KITH_DIR=${KITH_DIR:-/var/lib/kith}" /usr/lib/kith/node /usr/lib/kith/kith.mjs "$@"
fi
exec /usr/lib/kith/node /usr/lib/kith/kith.mjs "$@"
