# shellcheck shell=bash
# Getting the packages. Sourced by dc.sh.

packages=(samba samba-ad-dc samba-ad-provision samba-dsdb-modules samba-vfs-modules python3-samba winbind
  ldap-utils ldb-tools openssl)

# True when everything the other subcommands call is there.
installed() {
  local tool
  for tool in samba samba-tool ldbsearch ldbmodify ldapsearch openssl setsid; do
    command -v "$tool" >/dev/null || return 1
  done
  # The distribution's Python: the samba modules are built for it, and another python3 may come first in PATH.
  /usr/bin/python3 - 2>/dev/null <<'PY'
import os, sys
import ldb, samba.samdb
from samba.param import modules_dir, setup_dir
there = [os.path.join(setup_dir(), "provision.ldif"), os.path.join(modules_dir(), "ldb", "samba_dsdb.so"),
         os.path.join(modules_dir(), "vfs", "xattr_tdb.so")]
sys.exit(not all(map(os.path.exists, there)))
PY
}

install_samba() {
  installed && return 0
  command -v apt-get >/dev/null || cannot 'Samba is missing and there is no apt-get to install it with'
  [ "$(id -u)" -eq 0 ] || cannot 'Samba is missing and installing it needs root'

  local log policy=/usr/sbin/policy-rc.d ours=
  log=$(mktemp)
  # No daemon may start on installation. An existing policy is someone else's: leave it alone, whatever it says.
  if [ ! -e "$policy" ]; then
    ours=$policy
    (umask 022; printf '#!/bin/sh\nexit 101\n' >"$policy"; chmod 755 "$policy")
  fi
  # shellcheck disable=SC2064  # the names are known now and gone later
  trap "rm -f '$log' $ours" EXIT
  trap 'exit 1' INT TERM

  # A failed update is not the end: the lists at hand may do. umask: packages are for everybody.
  if ! (
    umask 022
    export DEBIAN_FRONTEND=noninteractive
    apt-get -o DPkg::Lock::Timeout=300 update || true
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${packages[@]}"
  ) >"$log" 2>&1 </dev/null; then
    cannot "apt-get could not install Samba: $(grep -E '^E: ' "$log" | tail -n 1 || true)"
  fi
  installed || cannot 'the packages went in, but Samba or its Python modules still do not work'
}
