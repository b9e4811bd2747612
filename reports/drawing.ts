/**
 * Observable Plot, drawn in Node: SVG text that needs no script to be seen.
 *
 * Goal: one size of type on every screen (charts are made at the width of a phone column and set
 * side by side), colours from the page's own roles, coordinates rounded to keep pages small.
 * Non-goal: anything interactive; the table under the figure holds every number.
 */
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { safe } from './markup.js';

let page: Document | null = null;

/** One empty document serves every chart. */
function emptyDocument(): Document {
  page ??= new JSDOM('').window.document;
  return page;
}

/** Shortens coordinates to a tenth of a pixel; opacities and the like stay as they are. */
function shorten(svg: string): string {
  const places = /\b(d|x|y|x1|x2|y1|y2|cx|cy|width|height|transform)="[^"]*"/g;
  return svg.replace(places, (attribute) =>
    attribute.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10)),
  );
}

/**
 * Draws a plot as an image with a name. Plot's own style element is left out: the page has it.
 * @param label what the picture shows, for those who do not see it
 */
export function draw(options: Plot.PlotOptions, label: string): string {
  const chart = Plot.plot({
    document: emptyDocument(),
    className: 'plot',
    style: { fontSize: '13px', background: 'none', overflow: 'visible' },
    ...options,
  }) as unknown as SVGElement;
  for (const style of [...chart.querySelectorAll('style')]) style.remove();
  for (const part of [...chart.querySelectorAll('[aria-label],[aria-description],[aria-hidden]')]) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden'])
      part.removeAttribute(name);
  }
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', label);
  return shorten(chart.outerHTML);
}

/** The shapes that carry a meaning without colour. */
export type Shape = 'square' | 'disc' | 'ring' | 'dashed';

/** A small mark beside a word. */
export function markSvg(shape: Shape, colour: string, size = 14): string {
  const body: Record<Shape, string> = {
    square: `<rect x="1.5" y="1.5" width="11" height="11" fill="${colour}"/>`,
    disc: `<circle cx="7" cy="7" r="5" fill="${colour}"/>`,
    ring: `<circle cx="7" cy="7" r="5" fill="none" stroke="${colour}" stroke-width="2.4"/>`,
    dashed:
      `<circle cx="7" cy="7" r="5.2" fill="none" stroke="${colour}" stroke-width="2" ` +
      `stroke-dasharray="2.6 2.2"/>`,
  };
  return (
    `<svg class="mark" width="${size}" height="${size}" viewBox="0 0 14 14" ` +
    `aria-hidden="true">${body[shape]}</svg>`
  );
}

/** A legend: a mark and its word, in a list. */
export function legend(entries: readonly (readonly [markup: string, word: string])[]): string {
  const items = entries.map(([markup, word]) => `<li>${markup}${safe(word)}</li>`);
  return `<ul class="legend">${items.join('')}</ul>`;
}
