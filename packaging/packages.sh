# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The one list of Debian packages, for packaging/run and packaging/test. Sourced, not run.
#
# SET|PACKAGE|WHY. Names are Debian 12's. Ubuntu 24.04 names are put in by ubuntuName(); that system is untested.
# SET: build = both commands; test = packaging/test too; deep = packaging/test --deep only.
redrivePackages='
build|g++|the C++20 compiler
build|cmake|writes the build files
build|ninja-build|runs the build
build|ccache|a second build costs nothing
build|mold|links in a second instead of ten
build|libboost1.81-dev|Asio and Beast: sockets, timers, HTTP
build|libboost-json1.81-dev|JSON in the broker
build|libssl-dev|digests
build|libsqlite3-dev|the workspace file
build|libcli11-dev|the command line
build|libspdlog-dev|the log
build|libfmt-dev|formatting
build|libyaml-cpp-dev|--config files
build|libre2-dev|regular expressions in queries: linear time, whatever a message holds
build|pkg-config|finds libraries that bring no CMake file
build|zlib1g-dev|unpacks bodies in the inspector; qUncompress knows neither gzip nor a limit
build|qt6-base-dev|the window and the test framework
build|qt6-charts-dev|charts
build|libqt6opengl6-dev|what the charts package expects and does not ask for
build|qt6-svg-dev|icons
build|qt6-tools-dev|translation targets
build|qt6-tools-dev-tools|translation targets
build|qt6-l10n-tools|translations
build|libqt6svg6|icons at run time
build|fonts-dejavu-core|a font where the system has none
test|git|the list of our own files
test|ca-certificates|npm over TLS
test|clang-format-14|the format check
test|libbenchmark-dev|micro benchmarks
test|python3|crash rig, clients
test|python3-boto3|a real client, Query protocol
test|awscli|a real client, Query protocol
test|npm|a real client, JSON protocol: the AWS SDK for JavaScript
test|xvfb|tests of the window on a screen that is not there
deep|clang-14|libFuzzer
deep|libclang-rt-14-dev|libFuzzer and its sanitizers
deep|clang-tidy-14|static checks
'

say() { printf '%s\n' "$*"; }

# Ubuntu 24.04 ships other releases of two libraries.
ubuntuName() {
    case $1 in
    libboost1.81-dev) echo libboost1.83-dev ;;
    libboost-json1.81-dev) echo libboost-json1.83-dev ;;
    *) echo "$1" ;;
    esac
}

distribution() { (. /etc/os-release 2>/dev/null && echo "$ID-$VERSION_ID") || echo unknown; }

isInstalled() {
    # An npm from elsewhere (Node's own packages) serves as well and cannot stand beside Debian's.
    if [ "$1" = npm ] && command -v npm >/dev/null && command -v node >/dev/null; then return 0; fi
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

asRoot() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

aptInstall() { asRoot apt-get install -y --no-install-recommends -o Dpkg::Use-Pty=0 -o APT::Get::Assume-Yes=true "$@" </dev/null; }

haveLists() { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; }

# installPackages SET...: installs what is missing of these sets, and says what and why.
installPackages() {
    local sets=" $* " set package why missing=() on
    on=$(distribution)
    while IFS='|' read -r set package why; do
        [ -n "$set" ] && [[ $sets == *" $set "* ]] || continue
        [[ $on == ubuntu-* ]] && package=$(ubuntuName "$package")
        isInstalled "$package" && continue
        [ ${#missing[@]} -eq 0 ] && say "Missing packages:"
        printf '  %-24s %s\n' "$package" "$why"
        missing+=("$package")
    done <<<"$redrivePackages"
    [ ${#missing[@]} -eq 0 ] && return 0

    case $on in
    debian-12) ;;
    ubuntu-24.04) say "Ubuntu 24.04: package names are known, the rest is untested." ;;
    *) say "This is $on. Redrive is built on Debian 12; trying the same package names." ;;
    esac
    if ! command -v apt-get >/dev/null; then
        say "No apt-get here: install what is listed above by hand, then run this again."
        return 1
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        say "Installing needs root and there is no sudo. As root, run:"
        say "  apt-get install --no-install-recommends ${missing[*]}"
        return 1
    fi
    haveLists || asRoot apt-get update </dev/null || say "apt-get update failed; trying with what is there."
    # Lists may be older than the archive: once more with fresh ones.
    aptInstall "${missing[@]}" || { asRoot apt-get update </dev/null && aptInstall "${missing[@]}"; } || {
        say "Could not install the packages above. Is there a network? Then run:"
        say "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        return 1
    }
}

# As many compilers as the machine bears: at most two unless REDRIVE_JOBS says otherwise.
buildJobs() {
    local cores
    cores=$(nproc 2>/dev/null || echo 1)
    echo "${REDRIVE_JOBS:-$((cores < 2 ? cores : 2))}"
}
