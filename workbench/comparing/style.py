"""How the comparison's pages look: on screen in light and dark, and on paper."""

from __future__ import annotations

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1f1d1a; --quiet: #6a655d; --line: #ddd8ce; --head: #f3f0e9;
  --out: #9a2f12; --out-back: #fbe3da; --in: #0b4f8a; --in-back: #dcebf8; --target: #fff1b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --card: #1f1e1b; --ink: #e9e5dd; --quiet: #a29b90; --line: #38352f; --head: #262420;
    --out: #ffab8f; --out-back: #4a2117; --in: #9fcdf7; --in-back: #173551; --target: #4d4210;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; padding: 2.5rem clamp(1rem, 4vw, 4rem) 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
main, header { max-width: 90rem; margin: 0 auto; }
h1, td { overflow-wrap: anywhere; }
h1 { margin: 0 0 .3rem; font: 600 1.9rem/1.2 Georgia, "Iowan Old Style", "Times New Roman", serif; }
h2 { margin: 2.6rem 0 .8rem; font: 600 1.25rem/1.3 Georgia, "Iowan Old Style", "Times New Roman", serif; }
.over { margin: 0 0 .2rem; color: var(--quiet); font-size: .8rem; letter-spacing: .08em; text-transform: uppercase; }
.note { margin: 0 0 1rem; color: var(--quiet); }
.figures { display: flex; flex-wrap: wrap; gap: .6rem 2.2rem; margin: 1.2rem 0; padding: 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--quiet); font-size: .82rem; }
.figures dd { margin: 0; font-size: 1.45rem; font-variant-numeric: tabular-nums; line-height: 1.2; }
.key { margin: 0 0 1.2rem; color: var(--quiet); font-size: .88rem; }
.key > span { margin-right: 1.6em; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); }
caption { padding: 0 0 .5rem; color: var(--quiet); font-size: .88rem; text-align: left; }
th, td { padding: .6rem .9rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); font-size: .85rem; font-weight: 600; }
tbody th { color: var(--quiet); font-size: .8rem; font-weight: 400; font-variant-numeric: tabular-nums; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
.pair { table-layout: fixed; }
.pair .place { width: 5.2rem; }
.pair td, .changes td.words {
  font: 1.06rem/1.6 Georgia, "Iowan Old Style", "Times New Roman", serif; white-space: pre-line;
}
.pair td + td { border-left: 1px solid var(--line); }
.pair tr.changed > th { color: var(--ink); box-shadow: inset 3px 0 0 var(--in); }
.pair tr.same td { color: var(--quiet); }
.pair td.head { font-size: 1.3rem; font-weight: 600; line-height: 1.35; }
.pair td.subhead { font-weight: 600; }
.pair td.byline, .pair td.dateline, .pair td.caption, .pair td.credit, .pair td.boilerplate { font-size: .95rem; }
.pair td.none { background: var(--head); color: var(--quiet); font: italic .88rem/1.5 system-ui, sans-serif; }
.pair .continued { border-bottom-style: dashed; }
.numbers { display: block; white-space: nowrap; }
.numbers a, .changes a { color: inherit; }
del, ins { padding: 0 .12em; border-radius: .18em; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
del { color: var(--out); background: var(--out-back); text-decoration: line-through 1.5px; }
ins { color: var(--in); background: var(--in-back); text-decoration: underline 2px; text-underline-offset: .18em; }
del.space, ins.space { font-family: system-ui, sans-serif; }
.here::before { content: ""; border-left: 2px dotted var(--in); margin: 0 1px; }
:target { background: var(--target); outline: 2px solid currentColor; }
.why { font-size: .92rem; }
.rule { color: var(--quiet); font-size: .8rem; }
.context { color: var(--quiet); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  .pair .place { width: 3.6rem; }
  th, td { padding: .5rem; }
}
@page { size: A4 landscape; margin: 14mm; }
@media print {
  :root {
    --paper: #fff; --card: #fff; --ink: #000; --quiet: #555; --line: #bbb; --head: #f2f2f2;
    --out: #8a2408; --out-back: #fbe3da; --in: #063f73; --in-back: #dcebf8; --target: transparent;
  }
  body { padding: 0; font-size: 9.5pt; }
  .pair td, .changes td.words { font-size: 10pt; line-height: 1.45; }
  .why { font-size: 8.5pt; }
  del, ins { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
"""
