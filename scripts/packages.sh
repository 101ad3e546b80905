# Sourced by the scripts beside it: how they speak and how they install.

say() { echo "setup: $*"; }

stop() {
    echo "setup: $*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

# packages NAME…: installs packages of Debian or Ubuntu, or says what to install.
packages() {
    have apt-get || stop "please install with your package manager, then run this again: $*"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        have sudo || stop "please run as root, then run this again: apt-get install $*"
        as_root=sudo
    fi
    # Lists may be old or absent on a new machine: refresh them once in a run.
    if [ -z "${PACKAGE_LISTS_FRESH:-}" ]; then
        $as_root apt-get update -qq >/dev/null || stop "apt-get update failed"
        PACKAGE_LISTS_FRESH=1
    fi
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null ||
        stop "apt-get install failed: $*"
}
