# What the scripts share. Sourced, not run.

step() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# need_package PACKAGE WHY CHECK…: installs a Debian package unless the check succeeds.
need_package() {
  local package=$1 why=$2
  shift 2
  if "$@" > /dev/null 2>&1; then return; fi
  step "Installing $package from Debian: $why"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$package"
}

need_nextest() {
  if command -v cargo-nextest > /dev/null; then return; fi
  step "Installing cargo-nextest: it runs the tests, each in a process of its own"
  cargo install cargo-nextest --locked
}

# Installs what the front needs and bundles it. A bundle that is newer than its sources stays.
front() {
  need_package nodejs "the front is bundled with it" command -v node
  if [ ! -d front/node_modules ] || [ front/package-lock.json -nt front/node_modules/.package-lock.json ]; then
    step "Installing what the front is made with (npm ci, some seconds)"
    (cd front && npm ci --no-audit --no-fund --loglevel=error)
  fi
  if [ ! -f front/dist/app.css ] || [ -n "$(find front/src front/build.mjs -newer front/dist/app.css -print -quit)" ]; then
    step "Bundling the front"
    (cd front && npm run --silent build)
  fi
}

find_postgres() {
  local bin
  for bin in /usr/lib/postgresql/*/bin; do
    [ -x "$bin/initdb" ] && { echo "$bin"; return 0; }
  done
  return 1
}

# PostgreSQL does not run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# start_postgres FOLDER [safe]: a cluster of its own, on a socket in that folder; without the safety
# that only a power cut would need, unless it is asked for.
start_postgres() {
  local folder=$1 bin careless="-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
  [ "${2:-}" != safe ] || careless=
  bin=$(find_postgres)
  mkdir -p "$folder"
  if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; chmod 755 "$(dirname "$folder")"; fi
  as_postgres "$bin/initdb" -D "$folder/data" -U entracte --auth=trust --locale=C.UTF-8 --encoding=UTF8 > /dev/null
  as_postgres "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-k $folder -c listen_addresses='' $careless -c max_connections=200" \
    start > /dev/null
}

stop_postgres() {
  local folder=$1
  [ -d "$folder/data" ] || return 0
  as_postgres "$(find_postgres)/pg_ctl" -D "$folder/data" -m immediate stop > /dev/null 2>&1
}

createdb_in() { as_postgres "$(find_postgres)/createdb" -h "$1" -U entracte "$2"; }

postgres_url() { echo "postgres://entracte@localhost/?host=$1"; }

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })'
}

wait_for() {
  local try
  for try in $(seq 1 150); do
    if node -e 'fetch(process.argv[1]).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))' "$1"; then return 0; fi
    sleep 0.2
  done
  echo "nothing answers on $1" >&2
  return 1
}
