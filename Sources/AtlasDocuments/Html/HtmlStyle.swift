/// The looks of the page: the sizes of the PDF, so that both print alike.  The colours have names, so that a page may
/// give them other values.
package enum HtmlStyle {
    package static let sheet = """
        :root { --ink: #1c1c21; --soft: #545459; --accent: #124573; --alert: #9e1c0f;
          --paper: #fff; --wash: #f0f0f0; --line: #b3b3b3; --rule: #404040; }
        * { box-sizing: border-box; }
        body { font: 9.5pt/1.36 \(PdfFonts.families.map { "\"\($0)\"" }.joined(separator: ", ")), sans-serif;
          font-variant-ligatures: none; color: var(--ink); background: var(--paper); margin: 0 auto; padding: 12pt; max-width: 540pt; }
        h1 { font-size: 19pt; font-weight: 600; color: var(--accent); margin: 0; line-height: 1.3; }
        .subtitle { font-size: 11.5pt; margin: 2pt 0 0; }
        header { border-bottom: 1.2pt solid var(--accent); padding-bottom: 5pt; }
        h2 { font-size: 12.5pt; font-weight: 600; color: var(--accent); margin: 8pt 0 0; }
        h3 { font-size: 10.5pt; font-weight: 600; margin: 0; }
        h4, h5, h6 { font-size: 9.5pt; font-weight: 600; margin: 3pt 0 0; }
        h1, h2, h3, h4, h5, h6, p, dt, dd, li, th, td { unicode-bidi: isolate; overflow-wrap: anywhere; }
        strong { font-weight: 600; }
        p { margin: 6pt 0 0; }
        .note, footer { font-size: 8pt; color: var(--soft); margin-top: 5pt; }
        .alert { background: var(--wash); border-left: 3pt solid var(--alert); color: var(--alert); padding: 3pt 7pt; margin-top: 5pt; }
        dl { margin: 5pt 0 0; display: table; }
        dl > div { display: table-row; }
        dt, dd { display: table-cell; padding-bottom: 1pt; }
        dt { font-size: 8.5pt; color: var(--soft); padding-right: 8pt; white-space: nowrap; }
        dt.long { white-space: normal; min-width: 138pt; }
        dd { margin: 0; width: 100%; }
        dd.minor { font-size: 8pt; color: var(--soft); }
        ul { margin: 5pt 0 0; padding-left: 11pt; }
        li { margin-bottom: 2pt; }
        a { color: var(--accent); }
        table { border-collapse: collapse; width: 100%; margin-top: 6pt; font-size: 8.5pt; }
        th, td { text-align: left; vertical-align: top; padding: 2.2pt 4pt; font-weight: 400; border-bottom: .4pt solid var(--line); }
        thead th { font-weight: 600; border-bottom: 1pt solid var(--rule); overflow-wrap: normal; }
        thead td { border-bottom: 1pt solid var(--rule); }
        th[scope=rowgroup] { font-weight: 600; background: var(--wash); }
        .number { text-align: right; }
        .entry { margin-top: 4pt; padding-left: 26pt; position: relative; }
        .entry dt { min-width: 48pt; }
        .entry > dl, .entry > p, .entry > ul { margin-top: 2pt; }
        .entry .mark, .keys .mark { display: inline-block; min-width: 17pt; padding: 0 3pt; border-radius: 9pt; text-align: center;
          background: var(--accent); color: #fff; font-size: 8.5pt; line-height: 17pt; font-weight: 600; }
        .entry .mark { position: absolute; left: 0; top: 0; }
        .map { display: flex; gap: 16pt; align-items: flex-start; margin-top: 6pt; }
        .map svg { flex: none; }
        .keys { list-style: none; padding: 0; margin: 0; flex: 1; font-size: 8.5pt; line-height: 1.36; }
        .keys li { display: flex; gap: 4pt; margin-bottom: 4pt; }
        .keys .mark { flex: none; line-height: 15pt; min-width: 15pt; align-self: flex-start; }
        .keys strong { font-size: 9.5pt; }
        svg path { stroke-linejoin: round; }
        svg .inner { fill: none; stroke: #999; stroke-width: .9; }
        svg .border { fill: none; stroke: #404040; stroke-width: 2.2; }
        svg circle.home { fill: var(--alert); }
        svg text { font-weight: 600; }
        svg text.home { fill: var(--alert); stroke: #fff; stroke-width: 4px; paint-order: stroke; }
        svg circle.site { fill: var(--accent); }
        svg text.site { fill: #fff; }
        svg circle.label { fill: #fff; }
        @page { size: A4; margin: 10mm 17mm 10mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
        @media print {
          body { padding: 0; max-width: none; }
          .new-page { break-before: page; }
          .entry, tr, li, dl > div, .map, .alert { break-inside: avoid; }
          h2, h3, thead { break-after: avoid; }
          a { text-decoration: none; }
        }
        @media (max-width: 480pt) { .map { flex-direction: column; } }
        """
}
