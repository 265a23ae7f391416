# Reduces the output of Maven to its progress: the current module and the test results.
/^(Downloaded|\[INFO\] Downloaded)/ { if (++files % 100 == 0) { printf "  %d files downloaded\n", files; fflush() } }

# [INFO] Building Artist Agent 0.1.0-SNAPSHOT                              [1/12]
/^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]/ {
    count = $NF; gsub(/[\[\]]/, "", count); sub(/\//, " of ", count)
    sub(/^\[INFO\] Building /, ""); sub(/ [^ ]+ +\[[0-9]+\/[0-9]+\]$/, "")
    printf "  %-8s %s\n", count, $0; fflush()
}

/^Preparing Keycloak / { print "  " $0; fflush() }
/^\[(INFO|WARNING|ERROR)\] Tests run:.* in / { sub(/^\[[A-Z]+\] /, ""); print "    " $0; fflush() }
