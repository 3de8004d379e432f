/** How the page looks: wide, narrow, dark and printed. One text, so that its hash is all that a page has to allow. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #f6f7f8; --card: #ffffff; --ink: #1b1f24; --quiet: #57606a; --rule: #e1e5ea; --soft: #f0f2f5;
  --figure: #0072b2; --mark: #c2500a; --good: #00664a; --bad: #a32d00; --link: #005b8f;
  --good-soft: #ddf3ea; --bad-soft: #fde7dc; --mild-soft: #eceff3;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b; --card: #1c2026; --ink: #e6e9ed; --quiet: #a2abb6; --rule: #313841; --soft: #242a31;
    --figure: #56b4e9; --mark: #f0a04b; --good: #6fd6b0; --bad: #ffab86; --link: #7cc4f2;
    --good-soft: #173a30; --bad-soft: #46281a; --mild-soft: #2b323a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { scroll-behavior: auto; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; padding: 32px max(20px, calc((100vw - 1200px) / 2)) 48px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums lining-nums;
}
h1, h2, h3, h4, p, ul, dl, dd, pre { margin: 0; padding: 0; }
h1 { font-size: 30px; line-height: 1.2; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { font-size: 20px; line-height: 1.3; margin-bottom: 14px; }
h3 { font-size: 15px; line-height: 1.4; font-weight: 600; }
a { color: var(--link); }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace; font-size: 0.87em; }
.kicker { color: var(--quiet); font-size: 13px; font-weight: 600; }
.facts { color: var(--quiet); margin-top: 4px; overflow-wrap: anywhere; }
.quiet { color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
nav { display: flex; flex-wrap: wrap; gap: 6px 18px; margin-top: 16px; font-size: 14px; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
main > section, footer { margin-top: 44px; scroll-margin-top: 16px; }
section > .quiet + .quiet { margin-top: 4px; }
.cards + .quiet { margin-top: 14px; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 16px; margin-top: 28px; }
.tile { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 16px 18px; }
.tile dt { color: var(--quiet); font-size: 13px; }
.tile dd { font-size: 25px; line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; margin-top: 4px; overflow-wrap: anywhere; }
.tile small { display: block; color: var(--quiet); font-size: 13px; font-weight: 400; letter-spacing: 0; margin-top: 4px; line-height: 1.4; }

@media screen and (min-width: 1100px) { .tiles { grid-template-columns: 1.4fr repeat(4, 1fr); } }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 440px), 1fr)); gap: 16px; }
.card { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 16px 18px 18px; min-width: 0; }
.card > h3 { margin-bottom: 12px; overflow-wrap: anywhere; }
.card svg { display: block; width: 100%; max-width: 440px; height: auto; overflow: visible; color: var(--quiet); font-size: 12px; font-family: inherit; }
.card svg text { white-space: pre; }
.note { color: var(--quiet); font-size: 13px; margin-top: 12px; overflow-wrap: anywhere; }
.finding + .finding { margin-top: 18px; padding-top: 18px; border-top: 1px solid var(--rule); }
.finding b { font-size: 25px; font-weight: 600; letter-spacing: -0.01em; }
.finding p { color: var(--quiet); }

.scroll { overflow-x: auto; border-radius: 4px; }
.scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 6px 0 6px 18px; border-top: 1px solid var(--rule); vertical-align: baseline; text-align: left; }
th:first-child, td:first-child { padding-left: 0; }
thead th { border-top: 0; color: var(--quiet); font-size: 13px; font-weight: 400; padding-top: 0; }
tbody th { font-weight: 400; overflow-wrap: anywhere; min-width: 8em; }
tfoot th, tfoot td { border-top: 2px solid var(--quiet); font-weight: 600; }
th.figure, td.figure { text-align: right; white-space: nowrap; }
.rank { display: inline-block; min-width: 1.6em; color: var(--quiet); }
.card td:first-child { white-space: nowrap; }
#totals .scroll { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 14px 18px 10px; }

.lines { list-style: none; background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 4px 18px; }
.lines li { display: grid; grid-template-columns: 148px 1fr; gap: 4px 14px; padding: 10px 0; align-items: baseline; }
.lines li + li { border-top: 1px solid var(--rule); }
.lines div { min-width: 0; overflow-wrap: anywhere; }
.lines p { color: var(--quiet); font-size: 13px; margin-top: 2px; }
.badge { justify-self: start; border-radius: 10px; padding: 1px 10px; overflow-wrap: anywhere; font-size: 13px; background: var(--mild-soft); }
.badge.proved { background: var(--good-soft); color: var(--good); }
.badge.refuted, .badge.alert { background: var(--bad-soft); color: var(--bad); }

.statement { background: var(--card); border: 1px solid var(--rule); border-radius: 10px; padding: 24px 28px 28px; scroll-margin-top: 16px; }
.statement + .statement { margin-top: 24px; }
.statement + .quiet { margin-top: 16px; }
.statement > header { padding-bottom: 4px; }
.statement h3 { font-size: 22px; line-height: 1.3; overflow-wrap: anywhere; }
.period { margin-top: 26px; }
.period h4 { display: flex; flex-wrap: wrap; gap: 0 14px; align-items: baseline; font-size: 16px; padding-bottom: 6px; border-bottom: 2px solid var(--ink); }
.period h4 small { font-size: 13px; font-weight: 400; color: var(--quiet); }
.line { padding: 10px 0 12px; border-bottom: 1px solid var(--rule); }
.amount, .payout { display: flex; justify-content: space-between; gap: 18px; align-items: baseline; }
.amount span { overflow-wrap: anywhere; min-width: 0; font-weight: 600; }
.amount small { color: var(--quiet); font-weight: 400; font-size: 13px; }
.amount b, .payout b { white-space: nowrap; }
.payout { padding-top: 10px; font-size: 17px; font-weight: 600; }
.why { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 4fr); gap: 6px 32px; margin-top: 6px; font-size: 13px; }
.reasons { align-self: start; }
.reasons td { border: 0; padding-top: 1.5px; padding-bottom: 1.5px; color: var(--quiet); overflow-wrap: anywhere; }
.reasons .d0 { color: var(--ink); }
.reasons .d1 { padding-left: 16px; } .reasons .d2 { padding-left: 32px; } .reasons .d3 { padding-left: 48px; }
.reasons .d4 { padding-left: 64px; } .reasons .d5 { padding-left: 80px; } .reasons .d6 { padding-left: 96px; }
.reasons .d7 { padding-left: 112px; } .reasons .d8 { padding-left: 128px; } .reasons .d9 { padding-left: 144px; }
.said { align-self: start; background: var(--soft); border-radius: 6px; padding: 8px 12px 10px; min-width: 0; }
.said small { color: var(--quiet); font-size: 12px; }
.said p { margin-bottom: 4px; }
.said pre { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; font-size: 12px; }

footer { color: var(--quiet); font-size: 13px; border-top: 1px solid var(--rule); padding-top: 18px; }
footer h2 { font-size: 15px; margin-bottom: 4px; color: var(--ink); }
footer dl { margin-top: 8px; }
footer dl div { display: flex; flex-wrap: wrap; gap: 0 10px; }
footer dt { min-width: 8em; }
footer code { overflow-wrap: anywhere; }

@media screen and (max-width: 700px) {
  th, td { padding-left: 10px; }
  tbody th { min-width: 6em; }
  .card table { font-size: 14px; }
  .card .rank { min-width: 1.4em; }
  body { padding: 20px 14px 32px; }
  h1 { font-size: 25px; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 10px; }
  .tile { padding: 12px 14px; }
  .tile dd { font-size: 20px; }
  .tile:first-child { grid-column: 1 / -1; }
  .card, .statement { padding: 14px 14px 16px; }
  .lines { padding: 2px 14px; }
  .lines li { grid-template-columns: 1fr; }
  #totals .scroll { padding: 12px 14px 8px; }
  .why { grid-template-columns: minmax(0, 1fr); }
  .reasons .d1 { padding-left: 10px; } .reasons .d2 { padding-left: 20px; } .reasons .d3 { padding-left: 30px; }
  .reasons .d4 { padding-left: 36px; } .reasons .d5 { padding-left: 42px; } .reasons .d6 { padding-left: 48px; }
  .reasons .d7 { padding-left: 54px; } .reasons .d8 { padding-left: 60px; } .reasons .d9 { padding-left: 66px; }
  .reasons td:last-child { padding-left: 10px; }
}
@page { size: A4; margin: 14mm 13mm; }
@media print {
  :root { color-scheme: light; --paper: #ffffff; --soft: #f4f5f6; }
  html, body { background: #ffffff; }
  body { padding: 0; font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  main > section { margin-top: 26px; }
  .tiles { grid-template-columns: 1.35fr repeat(4, 1fr); gap: 8px; margin-top: 18px; }
  thead th { font-size: inherit; }
  .tile { padding: 9px 11px; }
  .tile dd { font-size: 12.5pt; }
  .tile small { font-size: 8.5pt; }
  .cards { display: block; columns: 2; column-gap: 12px; }
  .card { margin-bottom: 12px; }
  .card table { font-size: 9pt; }
  .card, .tile, .lines li, .line, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; }
  #totals table { font-size: 8.5pt; }
  #totals th, #totals td { padding-left: 8px; }
  #totals th:first-child { padding-left: 0; }
  #statements { margin-top: 0; }
  #statements > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .statement { border: 0; padding: 0; break-before: page; }
  .one .statement { break-before: auto; }
  .statement + .statement { margin-top: 0; }
  .period { margin-top: 18px; }
  .why { font-size: 8pt; line-height: 1.4; gap: 4px 18px; }
  .reasons td { padding-top: 0; padding-bottom: 0; }
  .line { padding: 6px 0 8px; }
  .said pre { font-size: 8pt; }
  footer { break-before: avoid; margin-top: 26px; }
}
`;
