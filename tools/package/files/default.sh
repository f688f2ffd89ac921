# Options of the hub, as `kith start --help` lists them. After a change: systemctl restart kith
#
# --host          lets phones on the same Wi-Fi in; leave it out to serve this computer alone
# --port 7400     http        --https-port 7443     https
# --cert F --key F            a certificate that devices trust anyway
KITH_OPTIONS="--host"
