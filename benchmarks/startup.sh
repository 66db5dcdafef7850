#!/usr/bin/env bash
# How long the jar takes to start, beside a bare Camunda web-app starter (bare-camunda/) on the same machine in the same run.
#
#   benchmarks/startup.sh [rounds]        7 rounds unless told otherwise; JAVA_OPTS goes to both
#
# A round starts each of the two on a fresh database and then once more on the database of that first start. Both take turns and who
# begins changes from round to round, so that whatever else the machine does hits both alike. A start waits up to twenty minutes for the
# rest of the machine to be quiet; a pair of starts during either of which others kept more than 0.3 of a processor busy is shown, set
# aside and made again in a further round, of which there are at most three times as many. From the launch of `java -jar`:
#   page   until the Tasklist page answers 200 on loopback
#   login  until the administrator's log-in is answered 200; on a fresh sample that is after the commune's accounts are made
#   cpu    processor time the JVM had used when the page answered
#   others processors everything else on the machine kept busy meanwhile (1.0 is one whole processor)
# Needs Linux (/proc), bash 5, curl, Maven and a JDK 17.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."

rounds=${1:-7}
limit=180 # seconds a start may take
tick=$(getconf CLK_TCK)
read -r -a java_opts <<<"${JAVA_OPTS:-}"

names=(bare sauro)
declare -A jar=([bare]=$PWD/benchmarks/bare-camunda/target/bare-camunda.jar [sauro]=$PWD/target/sauro.jar)
declare -A ready=([bare]='Started BareCamunda' [sauro]='Sau Ro is ready')
declare -A user=([bare]=demo [sauro]=quantri)
declare -A password=([bare]=demo [sauro]=SauRo@2026-mau)
declare -A port

echo "Building both jars ..."
mvn -B -ntp -q -DskipTests package
mvn -B -ntp -q -DskipTests package -f benchmarks/bare-camunda/pom.xml

work=$(mktemp -d)
pid=
tidy() {
  if [ -n "$pid" ]; then kill -KILL "$pid" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap tidy EXIT

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() {
  local candidate
  for candidate in $(seq "$1" $(($1 + 99))); do
    listens "$candidate" || { echo "$candidate"; return; }
  done
  echo "No free port from $1 on" >&2
  return 1
}
port[bare]=$(free_port 18100)
port[sauro]=$(free_port 18200)

now() { echo $((${EPOCHREALTIME/./} / 1000)); } # milliseconds
cpu_of() { awk -v tick="$tick" '{ sub(/.*\) /, ""); print int(($12 + $13) * 1000 / tick) }' "/proc/$1/stat"; }
cpu_of_all() { awk -v tick="$tick" '$1 == "cpu" { print int(($2 + $3 + $4 + $7 + $8) * 1000 / tick) }' /proc/stat; }

# Until everything else kept less than a fifth of a processor busy for three seconds, or twenty minutes are over.
await_quiet() {
  local look busy
  for ((look = 0; look < 400; look++)); do
    busy=$(cpu_of_all)
    sleep 3
    if [ $(($(cpu_of_all) - busy)) -lt 600 ]; then return; fi
  done
}

fail() {
  echo "$1" >&2
  tail -n 40 "$work/log" >&2
  exit 1
}

# until_true milliseconds-of-launch what command...: polls until the command succeeds
until_true() {
  local launched=$1 what=$2
  shift 2
  until "$@"; do
    if [ $(($(now) - launched)) -gt $((limit * 1000)) ]; then fail "$what did not come within $limit s"; fi
    kill -0 "$pid" 2>/dev/null || fail "The JVM ended before $what"
    sleep 0.02
  done
}

page_answers() {
  [ "$(curl -s -o /dev/null --max-time 30 -c "$work/cookies" -w '%{http_code}' "http://127.0.0.1:$1/camunda/app/tasklist/default/")" = 200 ]
}

login_answers() {
  local token
  token=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$work/cookies")
  [ "$(curl -s -o /dev/null --max-time 30 -b "$work/cookies" -H "X-XSRF-TOKEN: $token" -w '%{http_code}' \
    --data-urlencode "username=${user[$2]}" --data-urlencode "password=${password[$2]}" \
    "http://127.0.0.1:$1/camunda/api/admin/auth/user/default/login/tasklist")" = 200 ]
}

says_ready() { grep -q "${ready[$1]}" "$work/log"; }

# start name kind folder: one start, measured; a line "name kind page login cpu others" goes to the pair
start() {
  local name=$1 kind=$2 folder=$3 launched page login cpu all others
  mkdir -p "$folder"
  await_quiet
  all=$(cpu_of_all)
  launched=$(now)
  (cd "$folder" && exec java "${java_opts[@]}" -jar "${jar[$name]}" --server.address=127.0.0.1 --server.port="${port[$name]}") >"$work/log" 2>&1 &
  pid=$!
  until_true "$launched" "the port" listens "${port[$name]}"
  until_true "$launched" "the Tasklist page" page_answers "${port[$name]}"
  page=$(($(now) - launched))
  cpu=$(cpu_of "$pid")
  others=$(($(cpu_of_all) - all - cpu))
  until_true "$launched" "the log-in" login_answers "${port[$name]}" "$name"
  login=$(($(now) - launched))
  until_true "$launched" "the line that says ready" says_ready "$name"
  stop
  others=$(awk -v o="$others" -v p="$page" 'BEGIN { printf "%.1f", (o < 0 ? 0 : o) / p }')
  echo "$name $kind $page $login $cpu $others" >>"$work/pair"
  printf '%5s %6s %6s %7s %7s %7s %7s\n' "$round" "$name" "$kind" "$page" "$login" "$cpu" "$others"
}

stop() {
  local waited
  kill -TERM "$pid"
  for ((waited = 0; waited < 300; waited++)); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -KILL "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  pid=
}

median() { # name kind column
  awk -v n="$1" -v k="$2" -v c="$3" '$1 == n && $2 == k { print $c }' "$work/results" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

echo "$(nproc) processors, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(java -version 2>&1 | sed -n '2p'), $rounds rounds, JAVA_OPTS: ${JAVA_OPTS:-none}"
printf '%5s %6s %6s %7s %7s %7s %7s\n' round who start page login cpu others
declare -A counted=([first]=0 [later]=0) aside=([first]=0 [later]=0)
for ((round = 1; round <= 3 * rounds; round++)); do
  for kind in first later; do
    : >"$work/pair"
    for name in "${names[@]}"; do
      start "$name" "$kind" "$work/$round/$name"
    done
    if awk '$6 > 0.3 { busy = 1 } END { exit busy }' "$work/pair"; then
      cat "$work/pair" >>"$work/results"
      counted[$kind]=$((counted[$kind] + 1))
    else
      echo "      set aside: the machine was busy"
      aside[$kind]=$((aside[$kind] + 1))
    fi
  done
  rm -rf "${work:?}/$round"
  names=("${names[1]}" "${names[0]}")
  if [ "${counted[first]}" -ge "$rounds" ] && [ "${counted[later]}" -ge "$rounds" ]; then break; fi
done
if [ "${counted[first]}" -eq 0 ] || [ "${counted[later]}" -eq 0 ]; then
  echo "The machine was never quiet: no figures" >&2
  exit 1
fi

echo
echo "First starts: ${counted[first]} pairs counted, ${aside[first]} set aside. Later starts: ${counted[later]} counted, ${aside[later]} set aside."
echo "Medians, in seconds"
echo
echo "| start | measured | bare | sauro | ratio |"
echo "|---|---|---:|---:|---:|"
for kind in first later; do
  column=3
  for measure in page login cpu; do
    awk -v k="$kind" -v m="$measure" -v b="$(median bare "$kind" "$column")" -v s="$(median sauro "$kind" "$column")" \
      'BEGIN { printf "| %s | %s | %.2f | %.2f | %.2f |\n", k, m, b / 1000, s / 1000, s / b }'
    column=$((column + 1))
  done
done
