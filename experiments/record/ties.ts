/**
 * The ties along which points travelled in a run, as logs: layers that pass postings on or pull,
 * and who drives which vehicle of which firm. A layer nothing travelled along is left out.
 */
import { LogWriter } from '#engine/trace/log.js';
import type { Plan } from '#scenario/compile/plan.js';
import { tied } from './shapes.js';

/** Ties put in order at one time; a log takes them as the entries of a tick. */
const chunk = 1 << 16;

function logOf(
  layer: string,
  rows: number,
  each: (row: number, add: (other: number) => void) => void,
): LogWriter {
  const log = new LogWriter(tied(layer, rows));
  for (let first = 0; first < rows; first += chunk) {
    const words: number[] = [];
    for (let row = first; row < Math.min(rows, first + chunk); row++) {
      each(row, (other) => words.push(row, other));
    }
    const starts = Array.from({ length: words.length / 2 }, (_, i) => i * 2);
    log.add(first / chunk, Int32Array.from(words), starts);
  }
  return log;
}

/** A stored layer out of its starts and targets. */
function layerLog(plan: Plan, layer: string, name: string): LogWriter[] {
  const starts = plan.draft.tables.get(`ties.${name}.starts`);
  const targets = plan.draft.tables.get(`ties.${name}.targets`);
  if (!starts || !targets) return [];
  return [
    logOf(layer, plan.society.peopleCount, (row, add) => {
      for (let tie = starts[row]; tie < starts[row + 1]; tie++) add(targets[tie]);
    }),
  ];
}

/** `others[i]` of each i, turned round: those of each row of another table. */
function turned(layer: string, rows: number, others: ArrayLike<number>): LogWriter {
  const from: number[][] = Array.from({ length: rows }, () => []);
  for (let i = 0; i < others.length; i++) if (others[i] >= 0) from[others[i]].push(i);
  return logOf(layer, rows, (row, add) => from[row].forEach(add));
}

export function tieLogs(plan: Plan): LogWriter[] {
  const { society, draft, scenario } = plan;
  const logs: LogWriter[] = [];
  const spreads = draft.tables.get('propagation.depthOf')?.some((depth) => depth > 0);
  if (spreads) logs.push(...layerLog(plan, 'friend', 'friend'));
  const pull = scenario.propagation.find(({ kind }) => kind === 'level');
  if (pull && pull.over[0] !== 'friend') logs.push(...layerLog(plan, pull.over[0], 'pull'));
  if (pull?.over[0] === 'friend' && !spreads) logs.push(...layerLog(plan, 'friend', 'pull'));
  if (draft.on('propagation/chain')) {
    const { people, vehicles, firms } = society;
    logs.push(turned('drives', Math.max(1, vehicles.count), people.vehicle));
    logs.push(turned('fleet', Math.max(1, firms.count), vehicles.firm));
    logs.push(turned('heads', society.peopleCount, firms.representative));
  }
  return logs;
}
