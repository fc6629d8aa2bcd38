# shellcheck shell=bash
# Sourced by script/build and script/test: makes this checkout ready on a machine that has Python and git only.
#
#   set_up run     what building documents needs: system libraries, .venv, the run-time packages, `addprec-train`
#   set_up test    all of that, and what checking needs: every Python and npm package, Chromium, LibreOffice, a record store
#
# Works on Debian 12 (tried) and is written for Ubuntu; on macOS it asks Homebrew (not tried); elsewhere it names what is
# missing and goes on. Packages come from wherever pip, npm and apt are configured to look: no address stands here.
# What is done is written to .venv/set-up; as long as the lock files stay the same, the next call does nothing.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}" # uv trusts the certificates that this machine trusts
export PIP_DISABLE_PIP_VERSION_CHECK=1

RUN_PACKAGES=(libpangoft2-1.0-0 libharfbuzz-subset0)
TEST_PACKAGES=(chromium libatomic1 libreoffice-impress-nogui python3-uno fonts-liberation fonts-crosextra-carlito)
STORE_LOCK=tests/documents/elearning/browser/ralph/requirements.lock

say() { printf '%s\n' "$*" >&2; }

set_up() {
  local kind=$1 packages=("${RUN_PACKAGES[@]}") complete=yes
  is_set_up "$kind" && return
  if [ "$kind" = test ]; then packages+=("${TEST_PACKAGES[@]}"); fi
  system_libraries "${packages[@]}" || complete=no # without Pango, decks and packages can still be built
  virtual_environment
  "python_packages_to_$kind"
  if [ "$kind" = test ]; then node_packages; record_store; fi
  if [ $complete = yes ]; then { fingerprint; echo "$kind"; } > .venv/set-up; fi
}

# --- What is already done --------------------------------------------------------------------------------------------

fingerprint() { { pwd; cat requirements.lock $STORE_LOCK pyproject.toml package-lock.json .npmrc script/set_up.sh; } | cksum; }

is_set_up() { # checking needs more than building: its set-up serves both
  local recorded=() line
  [ -f .venv/set-up ] && .venv/bin/python -c 'import addprec_training' 2> /dev/null || return 1
  while read -r line; do recorded+=("$line"); done < .venv/set-up
  [ "${recorded[0]}" = "$(fingerprint)" ] || return 1
  [ "${recorded[1]}" = "$1" ] || [ "${recorded[1]}" = test ] || return 1
  [ "$1" = run ] || [ -d node_modules ]
}

# --- System ----------------------------------------------------------------------------------------------------------

system_libraries() {
  if command -v apt-get > /dev/null; then
    apt_packages "$@"
  elif command -v brew > /dev/null; then # not tried
    brew list pango > /dev/null 2>&1 || brew install pango
  else
    say "Neither apt-get nor brew here. PDFs need Pango; « .venv/bin/addprec-train doctor » will say what else is missing."
  fi
}

apt_packages() {
  local missing=() package
  if ! python_with_venv > /dev/null; then set -- python3-venv "$@"; fi
  for package in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null | grep -qx installed || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "Installing with apt: ${missing[*]}"
  { as_root apt-get update -q > /dev/null &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" > /dev/null
  } || {
    say "Going on without. As root, this brings them: apt-get install --no-install-recommends ${missing[*]}"
    return 1
  }
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    sudo "$@"
  else
    say "This needs root, and there is no sudo."
    return 1
  fi
}

# --- Python ----------------------------------------------------------------------------------------------------------

python_with_venv() { # the first Python that is new enough and can make virtual environments; PYTHON overrides
  local candidate
  for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
    if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2> /dev/null; then
      echo "$candidate"
      return
    fi
  done
  return 1
}

virtual_environment() {
  local python
  .venv/bin/python -c 'import pip' 2> /dev/null && return
  python=$(python_with_venv) || {
    say "No Python 3.11 or newer with its « venv » module was found. On Debian: apt-get install python3-venv. Or set PYTHON."
    return 1
  }
  "$python" -m venv --clear .venv
}

uv_pip() { .venv/bin/uv pip "$@" --quiet --python .venv/bin/python; }

fetch_uv() { # uv itself, by the hash of the lock
  local only_uv
  only_uv=$(mktemp)
  awk '/^[^ ]/ { wanted = /^uv==/ } wanted' requirements.lock > "$only_uv"
  .venv/bin/python -m pip install --quiet --require-hashes -r "$only_uv"
  rm -f "$only_uv"
}

python_packages_to_run() {
  say "Installing the Python packages"
  fetch_uv
  if uv_pip install --constraint requirements.lock hatchling; then
    uv_pip install --constraint requirements.lock --no-build-isolation --editable .
  else
    everything_with_pip
  fi
}

python_packages_to_test() {
  say "Installing the Python packages, those of the checks too"
  fetch_uv
  if uv_pip sync --require-hashes requirements.lock; then
    uv_pip install --no-deps --no-build-isolation --editable .
  else
    everything_with_pip
  fi
}

everything_with_pip() {
  say "uv could not; pip does it, more slowly"
  .venv/bin/python -m pip install --quiet --require-hashes -r requirements.lock
  .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
}

# --- JavaScript ------------------------------------------------------------------------------------------------------

# With the Node that .venv brings: distributions' are too old. Not `npm ci`: it refuses a lock that leaves out what some
# registries do not have, the validator's programs for other systems; `install` takes exactly what the lock names.
node_packages() {
  say "Installing the npm packages"
  PATH="$PWD/.venv/bin:$PATH" .venv/bin/npm install --no-save --loglevel=error > /dev/null
}

# --- The record store that judges what cmi5 packages say -------------------------------------------------------------

record_store() { # of its own: it holds old versions of what the checks use too
  say "Installing the record store of the checks"
  local python=.venv/ralph/bin/python
  .venv/bin/python -m venv --clear --without-pip .venv/ralph &&
    { .venv/bin/uv pip sync --quiet --python $python --require-hashes $STORE_LOCK ||
      .venv/bin/python -m pip --python $python install --quiet --require-hashes -r $STORE_LOCK; } || {
    say "Going on without it: the checks that ask it will be skipped."
    rm -rf .venv/ralph
  }
}
