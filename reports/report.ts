/**
 * A comparison as one self-contained page.
 *
 * Goal: verdicts worst first, then who loses, through whom, how long, who is heard,
 * what everyone learns, at what price, the five gaps, what else each arm does, how it went, what
 * it rests on, what it cannot tell, and how to make it again (LAB 9). One file, no script.
 * Non-goal: running anything; a report reads results and nothing else.
 */
import type { Comparison } from '#results/comparison.js';
import { armsSection } from './arm-figures.js';
import { causesSection } from './cause-figure.js';
import { requireItAddsUp } from './checks.js';
import { againSection, bordersSection } from './closing.js';
import { arrange } from './context.js';
import { coursesSection } from './course-figures.js';
import { titleFinding } from './findings.js';
import { fiveGapsSection } from './five-gaps.js';
import { groundsSection, silenceSection } from './grounds.js';
import { groupsSection } from './group-figures.js';
import { openingMarkup, rangeNote } from './opening.js';
import { styleSheet } from './style.js';
import { themeSections } from './theme-sections.js';
import { verdictsMarkup } from './verdict-rows.js';

/** The page may load nothing, run nothing and send nothing. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
  "base-uri 'none'; form-action 'none'";

/**
 * The report as HTML. Works on a part of a comparison: fewer towns, failed runs counted and named.
 * @throws ReportProblem when the books of any run do not balance, when additive metrics do not sum
 *   over groups, or when a value belongs to no run
 */
export function renderReport(comparison: Comparison): string {
  requireItAddsUp(comparison);
  const context = arrange(comparison);
  const body = [
    openingMarkup(context),
    `<section>${verdictsMarkup(context)}${rangeNote()}</section>`,
    groupsSection(context),
    causesSection(context),
    themeSections(context),
    fiveGapsSection(context),
    armsSection(context),
    coursesSection(context),
    groundsSection(context),
    silenceSection(context),
    bordersSection(context),
    againSection(context),
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Glasshouse">
<title>${titleFinding(context)} · Glasshouse</title>
<link rel="icon" href="data:,">
<style>${styleSheet}</style></head>
<body><main>
${body.join('\n')}
</main></body></html>
`;
}
