#!/bin/sh
# What an integrator does first, with curl and jq: advice on one piece of work, an interview to its end, and a refusal.
#
# sh client.sh http://127.0.0.1:8000
set -eu
server=$1
lifts='{
  "title": "Replace the hospital'"'"'s lifts",
  "reference": "GRANT-2031/7",
  "answers": {"solo_reach": "yes_all", "interdependence": "separate", "side_effects": "none", "put_in": "no", "value_gain": "none"}
}'
# What people said, by what they were asked. To everything else the answer is that nobody knows: none is made up.
said='{"title": "A shared front desk", "is_running": "no", "solo_reach": "part_only", "interdependence": "hand_offs"}'

answer=$(mktemp) sent=$(mktemp)
trap 'rm -f "$answer" "$sent"' EXIT

# Post a situation, from standard input, into the file $answer, and print the status. Where the server is busy (503) or
# asked too often (429), curl waits as long as Retry-After says and tries again.
ask() {
    curl --silent --show-error --retry 3 --max-time 120 --output "$answer" --write-out '%{http_code}' \
        --header 'Content-Type: application/json' --data-binary @- "$@"
}

# The same, where anything but an answer is an error.
answered() {
    status=$(ask "$@")
    test "$status" = 200 || { cat "$answer" >&2; exit 1; }
}

# Ask for advice, and find it again by the reference.
advise() {
    printf %s "$lifts" >"$sent"
    answered "$server/api/v1/advice?explain=line" <"$sent"
    jq -r '.workstreams[] | "\(.reference): \(.advised | join(", "))"' "$answer"
}

# Put every question until nothing is left to ask; what need not be told and was not is skipped. `at` is a JSON Pointer.
walk() {
    situation='{}' skip=
    while :; do
        printf %s "$situation" >"$sent"
        answered "$server/api/v1/interview/next${skip:+?skip=$skip}" <"$sent"
        case $(jq -r --argjson said "$said" '.question | if . == null then "over"
            elif .may_skip and (.factor | in($said) | not) then "skip" else "put" end' "$answer") in
            over) break ;;
            skip) skip=${skip:+$skip,}$(jq -r '.question | if .options == [] then .factor else .part end' "$answer") ;;
            put) situation=$(jq -c --argjson said "$said" --argjson situation "$situation" '.question |
                (.at | split("/")[1:] | map(gsub("~1"; "/") | gsub("~0"; "~") | tonumber? // .)) as $way |
                ($said[.factor] // "unknown") as $answer | $situation | setpath($way; $answer)' "$answer") ;;
        esac
    done
    jq -r --argjson situation "$situation" '"\($situation.title): \(.advised | join(", "))"' "$answer"
}

# Send mistakes: all of them come back at once, each with where it is and what is accepted.
refused() {
    printf %s '{"titel": "Lifts", "answers": {"trust": "huge"}}' >"$sent"
    ask "$server/api/v1/advice" <"$sent" >/dev/null
    jq -r '"\(.status) \(.title)", (.errors[] | "  \(.pointer) (\(.code))")' "$answer"
}

advise
walk
refused
