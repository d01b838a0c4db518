#!/bin/sh
# Inputs for the fuzzer to begin with: the first byte chooses the reader (FuzzedReaders.swift).
set -eu
corpus=$1
for file in Resources/atlas/*.csv; do
    { printf '\000'; head -c 2500 "$file"; } > "$corpus/csv-$(basename "$file")"
    { printf '\001'; head -c 2500 "$file"; } > "$corpus/flat-$(basename "$file")"
done
printf '\001Identifiant;Nom;Commune;Code postal;Fonctions;Stades;R\303\264le;Valable du;SIRET;Zone\r\nb;"Les ""Amis""";Quimper;29000;accueil | Accueil;projet;secondaire;3/9/26;35600000000048;dep:29\r\n' > "$corpus/flat-own"
printf '\001id\tname\ttype\tlatitude\tlongitude\nb\tAmis\tPAVA\t48,1\t-4.1\n' > "$corpus/flat-tabs"
printf '\002[{"source":"maillage","id":"maillage--a","nom":"Amis","date_maj":"2026-09-03","code_insee":"29232","description":"Types : PAVA\\nnote \\u00e9"},\n{"source":"dora","structure_id":"maillage--a","id":"x","nom":"S","description":"Fonctions : accueil\\nStades : projet","type":"information","zone_eligibilite":["29","01","france"]}]' > "$corpus/inclusion"
printf '\003{"type":"FeatureCollection","features":[{"type":"Feature","id":"b","geometry":{"type":"Point","coordinates":[-4.1,48]},"properties":{"name":"Amis","type":["pava"],"zone":["dep:29"],"offers":[{"functions":["accueil"],"role":"core"}]}}]}' > "$corpus/geojson"
printf '\004id,name,taxonomy,streetAddress,addressLocality,postalCode,addressCountry,email,latitude,longitude,images,owner,source\nb,Amis,PAVA,1 rue,Quimper,29000,FR,a@b.fr,48,-4,,,\n' > "$corpus/gogocarto"
printf '\005{"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"objects":{"units":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[0,-2]],"id":"a","properties":{"departement":"01","epci":""}}]}},"arcs":[[[0,0],[1,0]],[[0,0],[0,9]]]}' > "$corpus/outlines"
printf '\006id,name,type,commune,zone,siret\na,Amis,pava,29232,dep:29|zone:z,\nb,=Autre,,,france,\377actor,functions,stages,role,zone\na,accueil,project|employer,core,reg:53\n\377id,name,kind,members\nz,Zone,pays,com:29019|com:29232\n\377from,to,kind\na,b,funds\n\377id,name,territory,meeting_every,rotation\nc,Club,dep:29,P2M,a@2026-01-01|b\n\377{"title":"T"}' > "$corpus/package"
