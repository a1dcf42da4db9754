# shellcheck shell=bash
# Making a domain controller's directory, and copying one. Sourced by dc.sh.

# logged FILE COMMAND...: runs it quietly; when it fails, the end of what it said goes to stderr.
logged() {
  local log=$1
  shift
  "$@" >>"$log" 2>&1 </dev/null && return 0
  tail -n 20 "$log" >&2
  return 1
}

authority() {
  local tls=$1/tls
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -sha256 \
    -keyout "$tls/ca.key" -out "$tls/ca.pem" -subj '/CN=Throw-away test CA' \
    -addext 'keyUsage=critical,keyCertSign,cRLSign'
}

# A certificate for the address DIR is to answer on, signed by the CA that DIR already holds.
server_certificate() {
  local tls=$1/tls ip=$2
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 \
    -keyout "$tls/server.key" -out "$tls/server.csr" -subj '/CN=dc1.corp.example'
  cat >"$tls/server.ext" <<EXT
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:dc1.corp.example, DNS:localhost, IP:127.0.0.1, IP:$ip
EXT
  openssl x509 -req -in "$tls/server.csr" -CA "$tls/ca.pem" -CAkey "$tls/ca.key" -sha256 -days 825 \
    -set_serial "0x$(openssl rand -hex 15)" -extfile "$tls/server.ext" -out "$tls/server.pem"
  rm "$tls/server.csr" "$tls/server.ext"
}

# Whatever depends on where DIR is and on the address it answers on.
configure() {
  local dir=$1 ip=$2
  mkdir -p "$dir"/{etc,private,state,cache,lock,run,log,tls,bind-dns}
  # shellcheck disable=SC2154  # dc.sh sets here
  sed -e "s|@DIR@|$dir|g" -e "s|@IP@|$ip|g" "$here/lib/smb.conf.in" >"$dir/etc/smb.conf"
  logged "$dir/log/tls.log" server_certificate "$dir" "$ip" || fail 'no server certificate'
}

# Last of all, so that the file's presence means "usable". directory() let nothing pass that needs escaping.
write_properties() {
  local dir=$1 ip=$2 domain_sid=$3
  cat >"$dir/dc.properties.new" <<PROPERTIES
directory=$dir
host=$ip
hostname=dc1.corp.example
ldapPort=389
ldapsPort=636
ca=$dir/tls/ca.pem
domain=corp.example
domainDn=DC=corp,DC=example
domainSid=$domain_sid
adminDn=CN=Administrator,CN=Users,DC=corp,DC=example
adminUpn=Administrator@corp.example
adminPasswordFile=$dir/admin.password
PROPERTIES
  mv "$dir/dc.properties.new" "$dir/dc.properties"
}

# A new directory, or an empty one that is already there.
new_directory() {
  [ ! -e "$1" ] || { [ -d "$1" ] && [ -z "$(ls -A "$1")" ]; } || fail "$1 exists already and is not empty"
  mkdir -p "$1"
  chmod 700 "$1"
}

provision() {
  local dir=$1 ip=$2 domain_sid
  new_directory "$dir"
  mkdir "$dir/tls" "$dir/log"
  logged "$dir/log/tls.log" authority "$dir" || fail 'no CA certificate'
  configure "$dir" "$ip"

  # No password on a command line: provisioning makes up one that nobody keeps, then ours replaces it.
  logged "$dir/log/provision.log" samba-tool domain provision -s "$dir/etc/smb.conf" --realm=CORP.EXAMPLE --domain=CORP \
    --server-role=dc --dns-backend=NONE --host-name=DC1 --host-ip="$ip" --function-level=2008_R2 ||
    fail "provisioning failed, see $dir/log/provision.log"
  # 24 random characters; the tail is there for the complexity rule. No newline: `ldapsearch -y` would take it along.
  printf '%s' "$(openssl rand -base64 18)aA1!" >"$dir/admin.password"
  "$here/lib/admin_password.py" "$dir"

  domain_sid=$(ldbsearch -s base -b DC=corp,DC=example -H "$dir/private/sam.ldb" objectSid | sed -n 's/^objectSid: //p')
  write_properties "$dir" "$ip" "$domain_sid"
}

copy() {
  local from=$1 to=$2 ip=$3
  [ -z "$(members "$from")" ] || fail "$from is running: stop it before copying"
  [ -n "$ip" ] || ip=$(sed -n 's/^host=//p' "$from/dc.properties")
  new_directory "$to"
  local part
  for part in admin.password private state cache bind-dns tls; do cp -a -- "$from/$part" "$to/"; done
  find "$to" -type s -delete # sockets of a server that was killed
  configure "$to" "$ip"
  if [ -f "$from/manifest.properties" ]; then
    cp -a -- "$from"/{connector,reader,users}.password "$to/"
    # Nothing but the names of password files in it depends on the place.
    sed -E "s|^([A-Za-z]+PasswordFile)=.*/|\\1=$to/|" "$from/manifest.properties" >"$to/manifest.properties"
  fi
  write_properties "$to" "$ip" "$(sed -n 's/^domainSid=//p' "$from/dc.properties")"
}
