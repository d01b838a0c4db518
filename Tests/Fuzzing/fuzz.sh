#!/bin/sh
# Fuzzes the readers with libFuzzer: CSV, JSON, packages, every format that comes in, and the comparison with an atlas.
#   Tests/Fuzzing/fuzz.sh FOLDER [SECONDS]    builds into FOLDER, keeps inputs and crashes there
set -eu
cd "$(dirname "$0")/../.."
out=$1 seconds=${2:-600}
mkdir -p "$out/corpus"
# Not -O: with the coverage that libFuzzer asks for, it had not compiled the model after a quarter of an hour.
flags="-Onone -enforce-exclusivity=unchecked -package-name maillage -swift-version 6 -enable-upcoming-feature ExistentialAny \
-enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility"
swiftc $flags -sanitize=fuzzer -parse-as-library -module-name AtlasModel -emit-module \
    -emit-module-path "$out/AtlasModel.swiftmodule" -wmo -emit-object -o "$out/AtlasModel.o" \
    $(find Sources/AtlasModel -name '*.swift')
swiftc $flags -sanitize=fuzzer -parse-as-library -module-name AtlasExchange -I "$out" \
    $(find Sources/AtlasExchange -name '*.swift') Tests/Fuzzing/FuzzedReaders.swift "$out/AtlasModel.o" -o "$out/fuzz"
# Something to begin with: each file of the embedded atlas behind the byte of its reader, and one of each format.
sh Tests/Fuzzing/seeds.sh "$out/corpus"
cd "$out"
SWIFT_BACKTRACE=enable=no ./fuzz -max_total_time="$seconds" -max_len=6000 -timeout=10 -rss_limit_mb=1500 -print_final_stats=1 corpus
