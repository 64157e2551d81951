# capture.zsh SCRIPT LINE: prints what zsh offers for LINE, one "MATCH:word" each. zsh completes only while a line is
# edited, so an interactive shell is driven in a terminal of its own, with a compadd that tells what it is given.
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT=; autoload -Uz compinit; compinit -u -D; source '$1'"
zpty -w z 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return $?; fi
  local -a all; builtin compadd -A all "$@"; builtin compadd "$@"; print -rl -- "MATCH:"$^all
}'
zpty -w z 'catch() { _main_complete; print "E""ND"; compstate[insert]=; compstate[list]= }'
zpty -w z 'zle -C catch complete-word catch; bindkey "^T" catch; print "READ""Y"'
wait_for() { local out= chunk; while zpty -r z chunk; do out+=$chunk; [[ $out == *$1* ]] && break; done; print -r -- "$out" }
wait_for READY > /dev/null
zpty -w -n z "$2"$'\x14'
wait_for END
zpty -d z
