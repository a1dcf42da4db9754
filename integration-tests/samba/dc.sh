#!/usr/bin/env bash
# A throw-away Samba AD domain controller: the referee that the integration tests ask what a real DC does.
# Everything it makes lies below one directory DIR; it listens on one loopback address.
#
# Exit status: 0 done · 1 failed · 3 this machine cannot do it (one line on stderr says why) · 64 wrong usage.
set -euo pipefail
umask 077

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=lib/install.sh
. "$here/lib/install.sh"
# shellcheck source=lib/provision.sh
. "$here/lib/provision.sh"
# shellcheck source=lib/process.sh
. "$here/lib/process.sh"

fail() { printf 'dc.sh: %s\n' "$*" >&2; exit 1; }
cannot() { printf 'dc.sh: %s\n' "$*" >&2; exit 3; }
misused() {
  [ $# -eq 0 ] || printf 'dc.sh: %s\n' "$*" >&2
  echo 'usage: dc.sh install | provision DIR [--ip IP] | fill DIR [--users N] [--shape NAME]... | copy FROM TO [--ip IP] | start DIR | stop DIR' >&2
  exit 64
}

# The absolute form of a directory name. smb.conf has no quoting and expands '%', and Samba's sockets below DIR must
# fit into the 108 bytes of a socket address: so few characters, and not too many of them.
directory() {
  local path
  path=$(realpath -m -- "$1")
  [[ $path =~ ^/[A-Za-z0-9._/+@,=-]+$ ]] || misused "only letters, digits and . _ - + @ , = / may stand in a directory name: $path"
  [ ${#path} -le 80 ] || misused "the directory name is longer than 80 characters: $path"
  printf '%s' "$path"
}

loopback() {
  [[ $1 =~ ^127(\.(0|[1-9][0-9]{0,2})){3}$ ]] || misused "not a loopback address: $1"
  local part
  for part in ${1//./ }; do [ "$part" -le 255 ] || misused "not a loopback address: $1"; done
}

as_root() { [ "$(id -u)" -eq 0 ] || cannot "'$1' needs root (ports below 1024, SYSTEM on the database)"; }
provisioned() { [ -f "$1/dc.properties" ] || fail "no domain controller in $1: run 'dc.sh provision $1' first"; }

[ $# -ge 1 ] || misused
command=$1
shift

# Options are few: --ip takes part in provision and copy; whatever fill gets goes on to fill.py.
ip=
dirs=()
fill_options=()
while [ $# -gt 0 ]; do
  case $command:$1 in
    provision:--ip | copy:--ip) [ $# -ge 2 ] || misused; loopback "$2"; ip=$2; shift 2 ;;
    fill:--users)
      [[ $# -ge 2 && $2 =~ ^[0-9]{1,6}$ ]] || misused '--users takes a number'
      fill_options+=(--users "$2"); shift 2 ;;
    fill:--shape) [ $# -ge 2 ] || misused; fill_options+=(--shape "$2"); shift 2 ;;
    *:-*) misused "unknown option for '$command': $1" ;;
    *) path=$(directory "$1"); dirs+=("$path"); shift ;;
  esac
done

case $command:${#dirs[@]} in
  install:0) install_samba ;;
  provision:1)
    as_root provision
    installed || cannot "Samba is missing: run 'dc.sh install' first"
    provision "${dirs[0]}" "${ip:-127.0.0.21}" ;;
  fill:1)
    as_root fill
    provisioned "${dirs[0]}"
    "$here/fill.py" "${dirs[0]}" "${fill_options[@]}" ;;
  copy:2)
    as_root copy
    provisioned "${dirs[0]}"
    copy "${dirs[0]}" "${dirs[1]}" "$ip" ;;
  start:1)
    as_root start
    provisioned "${dirs[0]}"
    start "${dirs[0]}" ;;
  stop:1) stop "${dirs[0]}" ;;
  *) misused ;;
esac
