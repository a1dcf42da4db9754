# shellcheck shell=bash
# Starting and stopping. Sourced by dc.sh.
#
# Samba runs in a session of its own whose id goes to DIR/run/session before Samba begins, so that `stop` also works
# when `start` was killed half-way. Its working directory is DIR/run: that tells our processes from strangers that
# got the same number later. Nothing is ever stopped by name.

# The living processes of DIR's session, one id a line.
members() {
  local session status rest directory
  session=$(cat "$1/run/session" 2>/dev/null) || return 0
  for status in /proc/[0-9]*/stat; do
    { read -r rest <"$status"; } 2>/dev/null || continue
    # "pid (name) state ppid pgrp session ...": the name may hold anything, so begin behind its last parenthesis.
    read -r -a field <<<"${rest##*) }"
    [[ ${field[3]} == "$session" && ${field[0]} != [ZX] ]] || continue
    directory=$(readlink "${status%/stat}/cwd") || continue
    [[ ${directory% (deleted)} == "$1/run" ]] || continue
    status=${status%/stat}
    echo "${status##*/}"
  done
}

listens() { (: <>"/dev/tcp/$1/636") 2>/dev/null; }

# Does an administrator's search over LDAPS work, host name and CA checked? The root DSE answers long before that.
answers() {
  LDAPTLS_CACERT=$1/tls/ca.pem LDAPTLS_REQCERT=demand timeout 5 \
    ldapsearch -LLL -x -H "ldaps://$2" -D CN=Administrator,CN=Users,DC=corp,DC=example -y "$1/admin.password" \
    -s base -b DC=corp,DC=example 1.1 >/dev/null 2>&1
}

# Waits while a `start` is between launching Samba and having its session recorded: each holds DIR/run/lock for that long.
settled() { [ ! -d "$1/run" ] || flock -w 10 "$1/run/lock" true || fail "another start or stop is at work in $1"; }

launch() {
  local dir=$1
  exec 9>"$dir/run/lock"
  flock -w 10 9 || fail "another start is at work in $dir"
  if [ -z "$(members "$dir")" ]; then
    ! listens "$2" || fail "another server answers on $2:636"
    # The child gives the inherited lock back once its session is recorded, even if this script is dead by then.
    # shellcheck disable=SC2016  # expanded by the inner shell
    setsid bash -c 'cd "$1/run" && echo $$ >session && exec 9>&- && exec samba -F -s "$1/etc/smb.conf" -l "$1/log"' \
      samba "$dir" </dev/null >>"$dir/log/output" 2>&1 &
  fi
  exec 9>&-
  settled "$dir"
}

start() {
  local dir=$1 ip deadline=$((SECONDS + 60))
  ip=$(sed -n 's/^host=//p' "$dir/dc.properties")
  trap 'stop "$dir"; exit 1' INT TERM
  launch "$dir" "$ip"
  until answers "$dir" "$ip"; do
    if [ -z "$(members "$dir")" ] || [ $SECONDS -ge $deadline ]; then
      tail -n 20 "$dir/log/output" "$dir/log/log.samba" >&2 2>/dev/null || true
      stop "$dir"
      fail "the domain controller in $dir did not come up"
    fi
    sleep 0.1
  done
}

# ended DIR SIGNAL TENTHS: sends the signal to the whole session, then waits so many tenths of a second for it to be gone.
# A scan of /proc is not one moment: a process forked during it is missed. So "gone" takes two scans that find nobody.
ended() {
  local tenths=$3 found empty=0
  # The number in the file is a process group of ours only while it has a member in DIR/run.
  [ -z "$(members "$1")" ] || kill -s "$2" -- "-$(cat "$1/run/session")" 2>/dev/null || true
  while [ $((tenths--)) -gt 0 ]; do
    found=$(members "$1")
    if [ -n "$found" ]; then empty=0; else empty=$((empty + 1)); fi
    [ $empty -lt 2 ] || return 0
    sleep 0.1
  done
  return 1
}

stop() {
  settled "$1"
  [ -e "$1/run/session" ] || return 0
  ended "$1" TERM 150 || ended "$1" KILL 50 || fail "processes are left: $(members "$1" | paste -sd ' ')"
  rm -f "$1/run/session"
}
