/** The page's styles. Colours are variables, so that a dark screen changes these alone; ink on pictures is inverted there. */
export const STYLESHEET = `
:root {
  --page: #f6f3ec; --card: #fffdf8; --text: #1c1917; --soft: #6b645b; --rule: #e2dccf;
  --good: #0f766e; --bad: #c2380c; --on-deep: #fffdf8;
  --shadow: 0 1px 2px #1c191712, 0 6px 20px #1c19170d;
  color-scheme: light dark;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #141311; --card: #1e1c19; --text: #efeae0; --soft: #a49c90; --rule: #35312b;
    --good: #4fd1bd; --bad: #ff8a5b; --on-deep: #141311; --shadow: none;
  }
  .ink { filter: invert(1) hue-rotate(180deg) brightness(1.15); }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 68rem; padding: clamp(1.25rem, 4vw, 4rem) clamp(1rem, 4vw, 3rem);
  background: var(--page); color: var(--text);
  font: 1rem/1.55 ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
}
h1, h2 { font-family: ui-serif, "Iowan Old Style", Charter, Georgia, "Times New Roman", serif; font-weight: 600; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.9rem, 5.4vw, 3.4rem); line-height: 1.08; letter-spacing: -.015em; }
h2 { margin: 0; font-size: 1.5rem; line-height: 1.2; }
p { margin: .35rem 0 0; max-width: 42rem; color: var(--soft); text-wrap: pretty; }
.brand { margin: 0 0 1rem; font-weight: 600; letter-spacing: .02em; color: var(--good); }
.figure { color: var(--good); }
.lead { margin-top: 1.1rem; font-size: 1.1rem; }
main { display: grid; gap: clamp(2.25rem, 5vw, 3.75rem); margin-top: clamp(2rem, 5vw, 3.5rem); }
section { min-width: 0; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.pixels { image-rendering: pixelated; }
small { color: var(--soft); font-size: .78rem; }

.gallery { display: grid; grid-template-columns: repeat(auto-fill, minmax(7.25rem, 1fr)); gap: .9rem; margin-top: 1.2rem; }
.many { grid-template-columns: repeat(auto-fill, minmax(5.4rem, 1fr)); gap: .6rem; }
.many figcaption { font-size: .8rem; }
.many figure { padding: .6rem .4rem .5rem; }
figure { margin: 0; padding: .8rem .8rem .65rem; background: var(--card); border-radius: .7rem; box-shadow: var(--shadow); text-align: center; }
figure img { display: block; width: 100%; height: auto; }
figcaption { margin-top: .5rem; font-size: .92rem; line-height: 1.3; }
figcaption small { display: block; }

.cards { display: grid; grid-template-columns: repeat(10, minmax(0, 1fr)); gap: .9rem; margin: 1.2rem 0 0; padding: 0; list-style: none; }
.cards li { display: grid; gap: .15rem; justify-items: center; text-align: center; }
.cards img { width: min(100%, 4.5rem); height: auto; margin-bottom: .3rem; }
.bar { width: 100%; height: .35rem; border-radius: 1rem; background: var(--rule); overflow: hidden; }
.bar i { display: block; height: 100%; border-radius: inherit; background: var(--good); }

.pair { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: clamp(2rem, 5vw, 3.5rem); }
.heat { width: 100%; margin-top: 1rem; border-collapse: separate; border-spacing: 3px; table-layout: fixed; font-size: .88rem; }
.heat th { font-weight: 600; color: var(--soft); }
.heat td { height: 2.15rem; padding: 0; border-radius: .35rem; text-align: center; background: var(--card); }
.heat thead td { background: none; }
.heat .none { color: transparent; }
.heat .right { background: color-mix(in srgb, var(--good) var(--depth), var(--card)); }
.heat .wrong { background: color-mix(in srgb, var(--bad) var(--depth), var(--card)); font-weight: 600; }
.heat .deep { color: var(--on-deep); }

.curve { display: block; width: 100%; max-width: 34rem; height: auto; margin-top: 1rem; overflow: visible; }
.curve text { fill: var(--soft); font-size: 12px; }
.curve .grid { stroke: var(--rule); }
.curve .area { fill: var(--good); opacity: .1; }
.curve .line { fill: none; stroke: var(--good); stroke-width: 2.5; stroke-linejoin: round; stroke-linecap: round; }
.curve circle { fill: var(--good); stroke: var(--page); stroke-width: 2; }

.sheets { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1.4rem 2.5rem; margin-top: 1.2rem; }
.sheet { display: grid; grid-template-columns: 1.4rem minmax(0, 1fr); align-items: start; }
.sheet h3 { margin: 0; font-size: 1rem; line-height: 1; color: var(--soft); }
.sheet img { width: 100%; height: auto; }

footer { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); font-size: .88rem; }
code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; font-size: .94em; color: var(--text); }
code span { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@media (max-width: 52rem) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .cards { grid-template-columns: repeat(5, minmax(0, 1fr)); row-gap: 1.4rem; }
}
@media (max-width: 30rem) {
  .gallery, .many { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .6rem; }
  figure { padding: .6rem .4rem .5rem; }
  figcaption { font-size: .84rem; }
  .heat { border-spacing: 2px; font-size: .78rem; }
  .heat td { height: 1.8rem; }
}
@media print {
  body { background: none; }
  figure { box-shadow: none; border: 1px solid var(--rule); }
  figure, .sheet, .heat, .curve { break-inside: avoid; }
}
`;
