import { accent, ink, inkSoft, line, panel, themeLook } from '../look.ts'

const themes = Object.entries(themeLook).map(([colour, { bar, tint }]) => `.${colour}{--bar:#${bar};--tint:#${tint}}`).join('\n')

/** Ink on paper, on a screen as in print; the tablecloth is drawn, not fetched. */
export const styleSheet = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:0 1rem 3rem;background:#fffdf8;color:#${ink};font:1rem/1.5 Calibri,Carlito,"Segoe UI",system-ui,sans-serif;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body::before{content:"";display:block;height:1.5rem;margin:0 -1rem 1.5rem;background:repeating-linear-gradient(90deg,#be3a2e80 0 .75rem,#0000 .75rem 1.5rem),linear-gradient(#be3a2e80 50%,#0000 50%)}
h1,h2,h3,.counts,.question p{font-family:Georgia,Gelasio,serif;line-height:1.25}
h1{font-size:clamp(1.7rem,6vw,2.5rem);margin:0 0 .3rem;overflow-wrap:anywhere}
h2{font-size:1.35rem;margin:0;overflow-wrap:anywhere}
h3{font-size:1.15rem;margin:0;overflow-wrap:anywhere}
p{margin:0 0 .6rem;overflow-wrap:anywhere}
small,.of,.when,.notice,footer{color:#${inkSoft}}
.eyebrow{margin:0;color:#${accent};font-weight:700;letter-spacing:.05em}
.when{font-size:1.1rem}
.question{margin:1.5rem 0;padding:.9rem 1.1rem;background:#${panel};border-inline-start:.3rem solid #${accent}}
.question :is(h2,h3){font:700 .95rem/1.4 Calibri,Carlito,"Segoe UI",system-ui,sans-serif;color:#${accent}}
.question p{margin:.2rem 0 0;font-size:1.15rem;font-style:italic}
.question b{font-style:normal}
.counts{margin-top:1.5rem;font-size:1.25rem;font-weight:700}
.notice{font-size:.9rem}
nav{margin:2rem 0}
nav ul{margin:.6rem 0 0;padding:0;list-style:none;border-top:1px solid #${line}}
nav .under{padding-inline-start:1.2rem}
nav li{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1rem;padding:.35rem 0;border-bottom:1px solid #${line}}
a{color:#${accent};padding-block:.5rem;margin-block:-.1rem}
a:focus-visible{outline:3px solid #${ink};outline-offset:2px}
${themes}
.part{margin-top:2.5rem}
.part>.text,.part>ol,.part>ul{margin-top:.6rem}
.text{white-space:pre-line;overflow-wrap:anywhere}
li.text{margin-bottom:.25rem}
.theme :is(h2,h3),.theme .of{margin:0;padding-inline-start:.7rem;border-inline-start:.4rem solid var(--bar)}
table{width:100%;margin-top:.7rem;border-collapse:collapse}
th,td{padding:.45rem .6rem;text-align:start;vertical-align:top;border-bottom:1px solid #${line}}
th{background:var(--tint);font-size:.9rem}
.issues td:first-child{width:3.5rem;font-weight:700}
.issues td:nth-child(3){width:9rem;color:#${inkSoft};font-size:.9rem}
.issues .votes{width:4.5rem;text-align:end;font-weight:700}
.plain th{background:#${panel}}
.statement{margin-top:1rem}
.about,.by{margin:0;color:#${inkSoft};font-size:.95rem}
.about{font-weight:700}
blockquote{margin:.2rem 0;padding-inline-start:.9rem;border-inline-start:.2rem solid #${line}}
.by{padding-inline-start:1.1rem}
.issue{margin:0;white-space:pre-line}
.reworded{font-weight:700}
td ul{margin:.3rem 0 0;padding-inline-start:1.1rem;color:#${inkSoft};font-size:.92rem}
li small{white-space:nowrap}
.typed{white-space:pre-line;overflow-wrap:anywhere}
footer{margin-top:3rem;font-size:.9rem}
@media(max-width:34rem){thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}tr{display:grid;grid-template-columns:3.2rem 1fr;border-bottom:1px solid #${line}}td{border:0;padding:.35rem .4rem}.issues td:is(:first-child,:nth-child(3),.votes){width:auto}.issues td:nth-child(n+3){grid-column:2;padding-top:0}.issues .votes{text-align:start}.free tr{display:block;padding:.35rem 0}.free td{display:block;padding:.1rem .4rem}.free td:empty{display:none}:is(.free td,.votes)[data-of]::before{content:attr(data-of) " ";color:#${inkSoft};font-weight:400;font-size:.9rem}}
@page{size:A4;margin:18mm 20mm 20mm}
@media print{body{max-width:none;padding:0;background:none;font-size:10.5pt}body::before{margin-inline:0}h2,h3,.of,.about{break-after:avoid}tr,.question,li,.statement{break-inside:avoid}a{color:inherit;text-decoration:none}thead{display:table-header-group}.part h2{font-size:15pt}.part h3{font-size:12.5pt}}
`
