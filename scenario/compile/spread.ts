/** Propagation as tables: what spreads over which ties, how far, and what is pulled (MODEL 6). */
import { acts as catalogue } from '#model/acts/catalogue.js';
import { actNumbers, pointUnit } from '#model/points.js';
import { firmRepresentative, vehicleFirm } from '#model/propagation/chain/kernel.js';
import * as spread from '#model/propagation/state.js';
import { type TieLayerId, tieLayers } from '#model/society/society.js';
import { mostTies } from '#model/society/state.js';
import type { Propagation } from '../types.js';
import { type Draft, PlanRefused } from './draft.js';
import { type MergedTies, mergeLayers } from './merge-layers.js';
import { stored } from './people.js';

export function compilePropagation(draft: Draft): void {
  const { society } = draft;
  compileEvents(
    draft,
    draft.scenario.propagation.filter(
      (row) => row.kind === 'event' && draft.planeOf(row.ledger) >= 0,
    ),
  );
  compilePulls(
    draft,
    draft.scenario.propagation.filter(
      (row) => row.kind === 'level' && draft.planeOf(row.ledger) >= 0,
    ),
  );
  layReach(draft);
  draft.put(vehicleFirm, society.vehicles.count > 0 ? society.vehicles.firm : [-1]);
  draft.put(firmRepresentative, society.firms.count > 0 ? society.firms.representative : [-1]);
}

/** Planes up to the last that anything reaches, or that is pulled; the columns have no further. */
function layReach(draft: Draft): void {
  const labels = draft.axes.ledger;
  const upTo = (isOne: (plane: number) => boolean): string[] =>
    labels.slice(0, labels.findLastIndex((_, plane) => isOne(plane)) + 1);
  const [depth, pulls] = [
    draft.tables.get(spread.depthOf.name)!,
    draft.tables.get(spread.pulls.name)!,
  ];
  const chained = draft.on('propagation/chain') ? draft.planeOf('unified') : -1;
  draft.axes.reached = upTo((plane) => depth[plane] > 0 || plane === chained);
  draft.axes.pulled = upTo((plane) => pulls[plane] === 1);
  draft.parameter(spread.reachedPlanes, draft.axes.reached.length);
}

const bitOf = (layer: string): number => 1 << tieLayers.indexOf(layer as TieLayerId);

/** Shares by distance (8) and layers of the pair (64): the largest of all rows that hold. */
function sharesOf(rows: readonly Propagation[]): number[] {
  return Array.from({ length: 8 * spread.layerMasks }, (_, cell) => {
    const [distance, mask] = [Math.floor(cell / spread.layerMasks), cell % spread.layerMasks];
    const holding = rows.filter(
      (row) => row.depth > distance && row.over.some((layer) => (mask & bitOf(layer)) !== 0),
    );
    return Math.max(0, ...holding.map((row) => row.sharePer1024));
  });
}

/** Acts by number with their domain; a scenario's own acts are of the domain `declared`. */
function actsOf(draft: Draft): [number, string][] {
  const own = Object.values(draft.scenario.acts).flatMap((act): [number, string][] =>
    act.declared ? [[act.declared.number, 'declared']] : [],
  );
  return [...catalogue.map((act): [number, string] => [act.id, act.domain]), ...own];
}

function compileEvents(draft: Draft, rows: readonly Propagation[]): void {
  const planes = Math.max(1, draft.pointLedgers.length);
  const depth = draft.table(spread.depthOf, planes);
  const walks = draft.table(spread.walksOf, planes);
  const caps = draft.table(spread.receivingCap, planes, -1);
  const classes = draft.table(spread.classOf, planes * actNumbers * 4);
  const known = new Map<string, number>([[sharesOf([]).join(), 0]]);
  const shares: number[][] = [sharesOf([])];
  for (const row of rows) {
    const plane = draft.planeOf(row.ledger);
    const others = rows.filter((other) => other.ledger === row.ledger);
    if (others.some((other) => other.count !== row.count)) {
      throw new PlanRefused(
        `propagation.${row.id}`,
        `counts ${row.count} where another row of ${row.ledger} counts otherwise`,
        'Count all rows of a ledger alike',
      );
    }
    depth[plane] = Math.max(depth[plane], row.depth);
    // Walks of one step are ties; only from two on do the two counts differ.
    walks[plane] = row.count === 'walks' ? 1 : 0;
    if (row.receivingCap !== null)
      caps[plane] =
        caps[plane] < 0
          ? row.receivingCap * pointUnit
          : Math.min(caps[plane], row.receivingCap * pointUnit);
  }
  for (let plane = 0; plane < draft.pointLedgers.length; plane++) {
    const here = rows.filter((row) => draft.planeOf(row.ledger) === plane);
    if (here.length === 0) continue;
    for (const [act, domain] of actsOf(draft)) {
      for (let cell = 0; cell < 4; cell++) {
        const [official, gain] = [cell >> 1, cell & 1];
        const holding = here.filter(
          (row) =>
            (row.domains === null || row.domains.includes(domain)) &&
            (row.sources === 'all' || official === 1) &&
            (gain === 0 || row.gains),
        );
        const made = sharesOf(holding);
        const key = made.join();
        if (!known.has(key)) {
          known.set(key, shares.length);
          shares.push(made);
        }
        classes[(plane * actNumbers + act) * 4 + cell] = known.get(key)!;
      }
    }
  }
  if (shares.length > spread.shareClasses) {
    throw new PlanRefused(
      'propagation',
      `makes ${shares.length} kinds of spread`,
      `At most ${spread.shareClasses} fit: use fewer rows`,
    );
  }
  draft.put(spread.shareAt, shares.flat());
  checkRunners(draft, depth);
  layTies(draft, rows, shares, classes);
}

/** What reaches one tie is association's work, what goes further is reach's. */
function checkRunners(draft: Draft, depth: Int32Array): void {
  draft.pointLedgers.forEach((ledger, plane) => {
    const runner =
      depth[plane] === 0
        ? null
        : depth[plane] === 1
          ? 'propagation/association'
          : 'propagation/reach';
    const other = runner === 'propagation/reach' ? 'propagation/association' : 'propagation/reach';
    if (runner && !draft.on(runner) && draft.on(other)) {
      throw new PlanRefused(
        `propagation of ${ledger.name}`,
        `reaches to depth ${depth[plane]} while ${runner} is off and ${other} is on`,
        `Switch ${runner} on`,
      );
    }
  });
}

/** The number of each tie among the person's friends; what is no tie of friends has the last. */
function friendNumbers({ starts, layers }: MergedTies): Int32Array {
  const numbers = new Int32Array(Math.max(1, layers.length)).fill(mostTies);
  for (let row = 0; row + 1 < starts.length; row++) {
    let number = 0;
    for (let tie = starts[row]; tie < starts[row + 1]; tie++) {
      if (layers[tie] & spread.friendBit) numbers[tie] = Math.min(number++, mostTies);
    }
  }
  return numbers;
}

/** The ties of all layers that spread, each pair once, and which carry alike in a ledger. */
function layTies(
  draft: Draft,
  rows: readonly Propagation[],
  shares: readonly number[][],
  classes: Int32Array,
): void {
  const { society } = draft;
  const layers = tieLayers.filter((layer) => rows.some((row) => row.over.includes(layer)));
  const ties = mergeLayers(
    layers.map((layer) => [bitOf(layer), stored(society.ties[layer], society.peopleCount)]),
    society.peopleCount,
  );
  draft.put(spread.spreadStarts, ties.starts);
  draft.put(spread.spreadTargets, ties.targets.length > 0 ? ties.targets : [0]);
  draft.put(spread.spreadLayers, ties.layers.length > 0 ? ties.layers : [0]);
  draft.put(spread.spreadFriend, friendNumbers(ties));
  const planes = Math.max(1, draft.pointLedgers.length);
  const [first, end] = [
    draft.table(spread.groupFirst, planes),
    draft.table(spread.groupEnd, planes),
  ];
  const groups = draft.table(spread.groupOf, planes * spread.layerMasks, -1);
  const masks: number[] = [];
  for (let plane = 0; plane < planes; plane++) {
    first[plane] = masks.length;
    const here = [
      ...new Set(classes.subarray(plane * actNumbers * 4, (plane + 1) * actNumbers * 4)),
    ].filter((one) => one > 0);
    const known = new Map<string, number>();
    for (let mask = 1; mask < spread.layerMasks && here.length > 0; mask++) {
      const carried = here.map((one) => shares[one][mask]);
      if (carried.every((share) => share === 0)) continue;
      const key = carried.join();
      if (!known.has(key)) {
        known.set(key, masks.length);
        masks.push(mask);
      }
      groups[plane * spread.layerMasks + mask] = known.get(key)!;
    }
    end[plane] = masks.length;
  }
  draft.put(spread.groupLayers, masks.length > 0 ? masks : [0]);
  draft.axes.spreadGroup = masks.map((mask, group) => `group-${group}-${mask}`);
}

function compilePulls(draft: Draft, rows: readonly Propagation[]): void {
  const { society } = draft;
  const planes = Math.max(1, draft.pointLedgers.length);
  const share = draft.table(spread.pullShare, planes * spread.pullLayers);
  const [pulls, period, recursive] = [
    draft.table(spread.pulls, planes),
    draft.table(spread.pullPeriod, planes, 1),
    draft.table(spread.pullRecursive, planes),
  ];
  for (const row of rows) {
    const plane = draft.planeOf(row.ledger);
    if (
      pulls[plane] === 1 &&
      (period[plane] !== row.period || recursive[plane] !== (row.recursive ? 1 : 0))
    ) {
      throw new PlanRefused(
        `propagation.${row.id}`,
        `pulls ${row.ledger} in another rhythm or way than another row`,
        'Give all level rows of a ledger one period and one `recursive`',
      );
    }
    pulls[plane] = 1;
    period[plane] = row.period;
    recursive[plane] = row.recursive ? 1 : 0;
    for (const layer of row.over)
      share[plane * spread.pullLayers + tieLayers.indexOf(layer as TieLayerId)] += row.sharePer1024;
  }
  for (let plane = 0; plane < planes; plane++) {
    const sum = share
      .subarray(plane * spread.pullLayers, (plane + 1) * spread.pullLayers)
      .reduce((all, one) => all + one, 0);
    if (recursive[plane] === 1 && sum >= 1024) {
      throw new PlanRefused(
        `propagation of ${draft.axes.ledger[plane]}`,
        `pulls recursively with shares that sum to ${sum} of 1024`,
        'Keep their sum below 1024, or scores never settle',
      );
    }
    if (sum > 4096)
      throw new PlanRefused(
        `propagation of ${draft.axes.ledger[plane]}`,
        `pulls with shares that sum to ${sum} of 1024`,
        'Keep their sum at 4096 or below',
      );
  }
  layPulls(draft, share, society.peopleCount);
}

/** Ties of the layers that pull, one after another; the others take no room and no time. */
function layPulls(draft: Draft, share: Int32Array, people: number): void {
  const used = Array.from({ length: spread.pullLayers }, (_, number) => number).filter((number) =>
    share.some((one, i) => i % spread.pullLayers === number && one > 0),
  );
  const starts = new Int32Array(Math.max(1, used.length * (people + 1)));
  const targets: Int32Array[] = [];
  let at = 0;
  used.forEach((number, place) => {
    const ties = stored(draft.society.ties[tieLayers[number]], people);
    for (let row = 0; row <= people; row++)
      starts[place * (people + 1) + row] = at + ties.starts[row];
    targets.push(Int32Array.from(ties.targets));
    at += ties.targets.length;
  });
  draft.parameter(spread.pullPlaces, used.length);
  draft.put(spread.pullLayerAt, used.length > 0 ? used : [0]);
  const all = new Int32Array(Math.max(1, at));
  let filled = 0;
  for (const part of targets) {
    all.set(part, filled);
    filled += part.length;
  }
  draft.put(spread.pullStarts, starts);
  draft.put(spread.pullTargets, all);
}
