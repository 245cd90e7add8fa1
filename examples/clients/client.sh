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

# Post a situation, from standard input. Where the server is busy (503) or asked too often (429), curl waits as long as
# Retry-After says and tries again.
ask() {
    curl --silent --show-error --retry 3 --max-time 60 -H 'Content-Type: application/json' --data-binary @- "$@"
}

# Ask for advice, and find it again by the reference.
advise() {
    printf %s "$lifts" | ask --fail-with-body "$server/api/v1/advice?explain=line" |
        jq -r '.workstreams[] | "\(.reference): \(.advised | join(", "))"'
}

# Put every question until nothing is left to ask; what need not be told and was not is skipped. `at` is a JSON Pointer.
walk() {
    situation='{}' skip=
    while :; do
        found=$(printf %s "$situation" | ask --fail-with-body "$server/api/v1/interview/next${skip:+?skip=$skip}")
        case $(printf %s "$found" | jq -r --argjson said "$said" '.question |
            if . == null then "over" elif .may_skip and (.factor | in($said) | not) then "skip" else "put" end') in
            over) break ;;
            skip) skip=${skip:+$skip,}$(printf %s "$found" |
                jq -r '.question | if .options == [] then .factor else .part end') ;;
            put) situation=$(printf %s "$found" | jq -c --argjson said "$said" --argjson situation "$situation" '.question |
                (.at | split("/")[1:] | map(gsub("~1"; "/") | gsub("~0"; "~") | tonumber? // .)) as $way |
                ($said[.factor] // "unknown") as $answer | $situation | setpath($way; $answer)') ;;
        esac
    done
    printf %s "$found" | jq -r --argjson situation "$situation" '"\($situation.title): \(.advised | join(", "))"'
}

# Send mistakes: all of them come back at once, each with where it is and what is accepted.
refused() {
    printf %s '{"titel": "Lifts", "answers": {"trust": "huge"}}' | ask "$server/api/v1/advice" |
        jq -r '"\(.status) \(.title)", (.errors[] | "  \(.pointer) (\(.code))")'
}

advise
walk
refused
