#!/bin/sh
# Fuzzes the readers with libFuzzer: CSV, JSON, packages, every format that comes in, and the comparison with an atlas.
#   Tests/Fuzzing/fuzz.sh FOLDER [SECONDS]    builds into FOLDER, keeps inputs and crashes there
set -eu
cd "$(dirname "$0")/../.."
out=$1 seconds=${2:-600}
mkdir -p "$out/corpus"
# The readers are followed by libFuzzer, the model that they fill is not: with -O and what libFuzzer asks for, the model
# had not compiled after a quarter of an hour, and without -O a run took many times as long.
flags="-enforce-exclusivity=unchecked -package-name maillage -swift-version 6 -enable-upcoming-feature ExistentialAny \
-enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
swiftc $flags -O -parse-as-library -module-name AtlasModel -emit-module \
    -emit-module-path "$out/AtlasModel.swiftmodule" -wmo -emit-object -o "$out/AtlasModel.o" \
    $(find Sources/AtlasModel -name '*.swift')
swiftc $flags -Onone -sanitize=fuzzer -parse-as-library -module-name AtlasExchange -I "$out" \
    $(find Sources/AtlasExchange -name '*.swift') Tests/Fuzzing/FuzzedReaders.swift "$out/AtlasModel.o" -o "$out/fuzz"
# Something to begin with: each file of the embedded atlas behind the byte of its reader, and one of each format.
sh Tests/Fuzzing/seeds.sh "$out/corpus"
cd "$out"
SWIFT_BACKTRACE=enable=no ./fuzz -max_total_time="$seconds" -max_len=6000 -timeout=10 -rss_limit_mb=1500 -print_final_stats=1 corpus
