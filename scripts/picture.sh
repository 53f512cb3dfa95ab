#!/usr/bin/env bash
# Draws docs/images/report.png from the first page of the example's report and the pages on which the coverage and the gaps begin:
# `scripts/picture.sh [PDF]`. Needs poppler-utils and ImageMagick; nothing else in the project does.
set -euo pipefail
cd "$(dirname "$0")/.."
pdf=${1:-examples/orders/report/evidence.pdf}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pages=(1)
count=$(pdfinfo "$pdf" | awk '/^Pages:/ { print $2 }')
for heading in Coverage Gaps; do
  for ((page = 2; page <= count; page++)); do
    text=$(pdftotext -f "$page" -l "$page" "$pdf" -)
    if [[ $text != Contents* ]] && grep -q "^$heading" <<<"$text"; then
      pages+=("$page")
      break
    fi
  done
done

drawn=()
for page in "${pages[@]}"; do
  pdftoppm -r 72 -png -f "$page" -l "$page" -singlefile "$pdf" "$work/$page"
  drawn+=("$work/$page.png")
done
mkdir -p docs/images
# A thin frame and some room, so that white pages stand out on a white page.
convert "${drawn[@]}" -bordercolor '#b8c0cc' -border 1 -bordercolor white -border 8 +append \
  -colors 64 -strip -define png:compression-level=9 -define png:exclude-chunks=date,time docs/images/report.png
echo "docs/images/report.png: pages ${pages[*]} of $pdf"
