/**
 * The look of the report, inline: a pale ground, thin glazing bars, no cards or shadows (LAB 1, 9).
 *
 * Goal: light and dark, print on A4, forced colours, nothing scrolls sideways at 360 px.
 * Non-goal: web fonts; a page without requests names fonts that are there.
 */

/** Colour roles; the ratios against pane are in LAB 1. Marks under 4.5 : 1 are never text. */
const light = `--ground:#e3eae8;--pane:#f4f7f6;--block:#fcfdfd;--bar:#bcc9c5;--ink:#13211e;
--second:#465752;--edge:#0a5c63;--loud:#a63008;--own:#384c49;--other:#6a4aca;--mistake:#af8928;
--lie:#c24589;--plain:#819090`;
const dark = `--ground:#0b1412;--pane:#101b19;--block:#16231f;--bar:#34463f;--ink:#e9f1ee;
--second:#a6b8b2;--edge:#6fd0d2;--loud:#e96a23;--own:#bfd8d5;--other:#a28cfb;--mistake:#e9ae2e;
--lie:#d55f87;--plain:#6c7a77`;
const forced = `--ground:Canvas;--pane:Canvas;--block:Canvas;--bar:GrayText;--ink:CanvasText;
--second:CanvasText;--edge:LinkText;--loud:CanvasText;--own:CanvasText;--other:CanvasText;
--mistake:CanvasText;--lie:CanvasText;--plain:CanvasText`;

const text = `
*{box-sizing:border-box}
html{background:var(--pane);color:var(--ink);-webkit-text-size-adjust:100%;
font:400 17px/25px "Source Sans 3","Source Sans Pro",system-ui,"Noto Sans",sans-serif;
font-variant-numeric:tabular-nums lining-nums}
body{margin:0 auto;max-width:1128px;padding:32px 24px 64px}
h1,h2,h3,p,ul,ol,dl,dd,figure,pre{margin:0;padding:0}
h1{font-size:38px;line-height:43px;font-weight:700;letter-spacing:-.01em;max-width:26em;
text-wrap:balance}
h2{font-size:24px;line-height:30px;font-weight:700;margin-top:56px}
h3{font-size:17px;line-height:22px;font-weight:640}
p,li,dd{max-width:62ch}
.lead{font-size:20px;line-height:30px;margin-top:12px;max-width:44em;text-wrap:pretty}
.under{margin-top:8px}
.small,.second,figcaption .second,.facts,.kicker,summary,.csv,caption{font-size:13px;
line-height:18px}
.second,.small,.kicker{color:var(--second)}
.kicker{margin-bottom:8px;max-width:none}
.facts{display:flex;flex-wrap:wrap;gap:4px 26px;margin-top:20px;list-style:none;color:var(--second)}
.facts li{max-width:none}
.facts b,.facts code{color:var(--ink);font-weight:640}
strong{font-weight:700}
code,pre{font-family:ui-monospace,"Source Code Pro","DejaVu Sans Mono",monospace;font-size:.86em}
pre{border-left:3px solid var(--edge);background:var(--ground);padding:12px 16px;margin-top:12px;
white-space:pre-wrap;overflow-wrap:anywhere}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
.status{display:inline-block;padding:0 7px;border:1px solid var(--second);border-radius:2px;
font-size:12px;line-height:17px;font-weight:640;color:var(--second);background:none;
white-space:nowrap}
.status.told{border-style:dotted}
.status.assumed{border-style:dashed}
.status.documented{background:var(--second);color:var(--pane);border-style:solid}
`;

const parts = `
.verdicts{list-style:none;margin-top:32px;border-top:1px solid var(--bar)}
.verdict{display:grid;grid-template-columns:176px minmax(0,1fr) 272px;gap:8px 24px;
align-items:center;
padding:14px 0;border-bottom:1px solid var(--bar);max-width:none;break-inside:avoid}
.verdict .word{display:flex;gap:9px;align-items:center;font-weight:640;font-size:15px;
line-height:20px}
.verdict .word svg{flex:none}
.verdict .sentence{font-size:18px;line-height:26px}
.verdict .sentence .second{display:block;font-size:14px;line-height:20px}
.outside .word{color:var(--loud)}.within .word{color:var(--edge)}.unclear .word{color:var(--second)}
.below{display:flex;flex-wrap:wrap;gap:0 20px;align-items:flex-start}
.below details[open]{flex-basis:100%}
.panels{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,312px),1fr));
gap:0 36px;margin-top:16px}
.panels>figure{border-top:1px solid var(--bar);padding:14px 0 18px;min-width:0}
.wide{border-top:1px solid var(--bar);padding:16px 0 20px;margin-top:20px}
.drawings{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,312px),1fr));
gap:12px 36px;margin-top:12px}
.courses .drawings{grid-template-columns:repeat(auto-fill,minmax(158px,1fr));gap:14px 12px}
.drawing p{font-size:14px;line-height:18px;font-weight:640}
.drawing p .second{display:block;font-weight:400}
figcaption{margin-top:6px;font-size:15px;line-height:21px;max-width:62ch;text-wrap:pretty}
.plot,.strip{display:block;max-width:100%;height:auto;overflow:visible;color:var(--ink)}
.plot text,.strip text{font-family:inherit;font-variant-numeric:tabular-nums lining-nums}
.legend{display:flex;flex-wrap:wrap;gap:2px 22px;list-style:none;margin-top:10px;font-size:14px;
line-height:22px;color:var(--second)}
.legend li{display:flex;gap:7px;align-items:center;max-width:none}
details{margin-top:6px;min-width:0}
summary,.csv{display:inline-flex;align-items:center;min-height:36px;color:var(--edge);
font-weight:560;
cursor:pointer;text-decoration:underline;text-underline-offset:3px;text-decoration-thickness:1px}
summary{list-style:none}summary::-webkit-details-marker{display:none}
summary::before{content:"";display:inline-block;width:6px;height:9px;margin-right:7px;
background:currentColor;clip-path:polygon(0 0,100% 50%,0 100%);forced-color-adjust:none}
details[open]>summary::before{transform:rotate(90deg)}
.csv{margin-top:6px}
summary:hover,.csv:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--edge);outline-offset:3px;border-radius:3px}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;font-size:14px;line-height:20px;margin:4px 0 8px}
caption{text-align:left;color:var(--second);padding-bottom:4px}
th,td{padding:4px 18px 4px 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--bar)}
thead th{font-weight:640;color:var(--second);border-bottom-color:var(--second);
vertical-align:bottom}
tbody th{font-weight:560}
.number{text-align:right;white-space:nowrap}
.gaps .range,.gaps .second{display:block;font-weight:400}
.gaps .gap th{padding-top:18px;font-size:16px;
border-bottom-color:var(--second)}.gaps td.number{min-width:96px}
ul.plain{margin-top:10px;padding-left:1.1em}ul.plain li{margin-top:6px}
@media (max-width:860px){
.verdict{grid-template-columns:minmax(0,1fr);gap:6px}
}
@media (max-width:600px){
body{padding:20px 16px 48px}
h1{font-size:28px;line-height:32px}.lead{font-size:18px;line-height:26px}
h2{font-size:21px;line-height:26px;margin-top:44px}
summary,.csv{min-height:44px}
.gaps,.gaps caption,.gaps tbody,.gaps thead{display:block}
.gaps tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 10px;padding:6px 0;
border-bottom:1px solid var(--bar)}
.gaps th,.gaps td,.gaps td.number{border:0;padding:0;min-width:0;white-space:normal}
.gaps th[scope=row],.gaps .gap th,.gaps td[colspan],.gaps thead th:first-child{grid-column:1/-1}
}
@media (forced-colors:active){
.plot,.strip,.mark{forced-color-adjust:none}
.status.documented{forced-color-adjust:none;background:CanvasText;color:Canvas}
}
@page{size:A4;margin:15mm}
@media print{
html{font-size:11pt;line-height:15pt}body{max-width:none;padding:0}
h1{font-size:22pt;line-height:26pt}.lead{font-size:13pt;line-height:18pt}
h2,h3{break-after:avoid}h2{margin-top:24pt;font-size:16pt}
.verdict{grid-template-columns:128px minmax(0,1fr) 240px;gap:6px 14px}
.verdict .sentence{font-size:12pt;line-height:16pt}figure,.verdict,li{break-inside:avoid}
.csv,summary{display:none}
}
`;

/** The whole style sheet. Paper is light whatever the screen was. */
export const styleSheet =
  `:root{color-scheme:light dark;${light}}` +
  `@media (prefers-color-scheme:dark){:root{${dark}}}` +
  `@media (forced-colors:active){:root{${forced}}}` +
  `@media print{:root{color-scheme:light;${light}}}${text}${parts}`;
