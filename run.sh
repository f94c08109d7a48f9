#!/usr/bin/env bash
# Starts Wardround; builds it first when the sources are newer than the jar. See README.md.
#   ./run.sh COMMAND …     any command of Wardround; ./run.sh --help lists them
#   ./run.sh test          builds and runs all tests; installs Chromium for those in a browser where it can
#   ./run.sh format        formats the sources
#   ./run.sh bench NAME …  runs a benchmark (they live beside the tests)
#   ./run.sh train DIR …   teaches the learned reader from marked stories; calibrate sets its confidence
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
jar=$home/target/wardround.jar
wanted=25

java_version() { # the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

find_jdk() {
  local on_path candidate version
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${JAVA_HOME:-}" "$on_path" \
    /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(java_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$wanted" ]; then
      echo "$candidate"
      return
    fi
  done
  echo "wardround: no JDK $wanted or newer in JAVA_HOME, on the PATH or in the usual folders;" \
    "install one (for example Eclipse Temurin $wanted, https://adoptium.net) or set JAVA_HOME to it." >&2
  exit 1
}

# Finding a JDK starts each candidate once, so the answer is kept beside the jar.
jdk() {
  local kept=$home/target/jdk
  if [ -z "${JAVA_HOME:-}" ] && [ -f "$kept" ] && [ -x "$(cat "$kept")/bin/java" ]; then
    cat "$kept"
  else
    find_jdk
  fi
}

maven() {
  command -v mvn > /dev/null || {
    echo "wardround: Maven (mvn) is not on the PATH; install Apache Maven 3.8 or newer." >&2
    exit 1
  }
  # Guava inside older Mavens uses a method that newer JDKs warn of.
  (cd "$home" && JAVA_HOME=$java_home MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" mvn -B -ntp "$@")
}

stale() { # true when the jar is missing or older than a source
  [ ! -f "$jar" ] || [ -n "$(find "$home/pom.xml" "$home/src/main" -newer "$jar" -print -quit)" ]
}

aot_cache() {
  echo "$home/target/wardround-$(stat -c %Y-%s "$jar" 2> /dev/null || stat -f %m-%z "$jar").aot"
}

# The JVM's own complaints would go to stdout, among the results.
java_flags=(-Xlog:disable -Xlog:all=error:stderr -XX:+UseCompactObjectHeaders -XX:+UseSerialGC -Xmx"${WARDROUND_HEAP:-2g}" "-Dwardround.home=$home")

build() {
  local log
  log=$(mktemp)
  echo "wardround: building (once; the first time it downloads what it needs, about 760 MB)" >&2
  if ! maven -q package -Dmaven.test.skip -Dspotless.check.skip > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "wardround: the build failed." >&2
    exit 1
  fi
  rm -f "$log" "$home"/target/*.aot
  echo "$java_home" > "$home/target/jdk"
}

# One run of the demo shows the JVM which classes are needed; the cache it leaves halves every later
# start. Where that fails, for want of space or of a free port, Wardround works all the same.
rehearse() {
  echo "wardround: preparing for fast starts (once per build)" >&2
  "$java_home/bin/java" "${java_flags[@]}" "-XX:AOTCacheOutput=$(aot_cache)" -jar "$jar" \
    demo --fresh --desk "$home/target/training-desk" > /dev/null 2>&1 || true
  [ -f "$(aot_cache)" ] || : > "$(aot_cache)"
}

# The tests in a real browser need Chromium and its driver. Where they are missing, they are installed
# if that can be done without asking anybody; else those tests are skipped, and say so.
browser() {
  if { command -v chromium || command -v chromium-browser || command -v google-chrome; } > /dev/null &&
    command -v chromedriver > /dev/null; then
    return
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "wardround: installing Chromium for the tests in a browser (apt-get)" >&2
    if { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -qy --no-install-recommends install chromium chromium-driver; } > /dev/null 2>&1; then
      return
    fi
    echo "wardround: Chromium could not be installed; the tests in a browser are skipped." >&2
  else
    echo "wardround: no Chromium with its driver on the PATH; the tests in a browser are skipped" \
      "(Debian: sudo apt-get install chromium chromium-driver)." >&2
  fi
}

java_home=$(jdk)
case "${1:-}" in
  test)
    shift
    browser
    maven verify "$@"
    exit
    ;;
  format)
    maven -q spotless:apply
    exit
    ;;
  train | calibrate)
    # Teaching the reader needs PyTorch, which the product does not: the profile fetches it.
    maven -q -Ptrain test-compile dependency:build-classpath -Dmdep.outputFile="$home/target/train.classpath" >&2
    exec "$java_home/bin/java" "${java_flags[@]}" -Xmx6g --enable-native-access=ALL-UNNAMED \
      "-Dai.djl.pytorch.num_threads=$(getconf _NPROCESSORS_ONLN)" -Dai.djl.pytorch.num_interop_threads=1 \
      -cp "$home/target/test-classes:$home/target/classes:$(cat "$home/target/train.classpath")" \
      org.wardround.training.Training "$@"
    ;;
  bench)
    shift
    maven -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile="$home/target/bench.classpath" >&2
    # CoreNLP's relation pipeline, which extraction is measured beside, needs several gigabytes.
    exec "$java_home/bin/java" "${java_flags[@]}" -Xmx6g --enable-native-access=ALL-UNNAMED \
      -cp "$home/target/test-classes:$home/target/classes:$(cat "$home/target/bench.classpath")" \
      org.wardround.bench.Bench "$@"
    ;;
esac
if stale; then build; fi
[ -f "$(aot_cache)" ] || rehearse
[ ! -t 2 ] || java_flags+=(-Dwardround.terminal=true)
# Short commands end before the optimising compiler would pay.
case "${1:-}" in
  search | moves | who | feeds | vacancies | claims | judgements | help | -* | "") java_flags+=(-XX:TieredStopAtLevel=1) ;;
esac
[ ! -s "$(aot_cache)" ] || java_flags+=("-XX:AOTCache=$(aot_cache)")
exec "$java_home/bin/java" "${java_flags[@]}" -jar "$jar" "$@"
