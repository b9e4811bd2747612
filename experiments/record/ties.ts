/**
 * The ties along which points travelled in a run, as logs: those that pass postings on, those
 * that pull, and who drives which vehicle of which firm. What nothing travelled along is left out.
 */
import { LogWriter } from '#engine/trace/log.js';
import { pullPlaces } from '#model/propagation/state.js';
import { tieLayers } from '#model/society/society.js';
import type { Plan } from '#scenario/compile/plan.js';
import { tied } from './shapes.js';

/** Ties put in order at one time; a log takes them as the entries of a tick. */
const chunk = 1 << 16;

type Add = (other: number, layers?: number, friend?: number) => void;

function logOf(layer: string, rows: number, each: (row: number, add: Add) => void): LogWriter {
  const log = new LogWriter(tied(layer, rows));
  for (let first = 0; first < rows; first += chunk) {
    const words: number[] = [];
    for (let row = first; row < Math.min(rows, first + chunk); row++) {
      each(row, (other, layers = 0, friend = 0) => words.push(row, other, layers, friend));
    }
    const starts = Array.from({ length: words.length / 4 }, (_, i) => i * 4);
    log.add(first / chunk, Int32Array.from(words), starts);
  }
  return log;
}

/** `others[i]` of each i, turned round: those of each row of another table. */
function turned(layer: string, rows: number, others: ArrayLike<number>): LogWriter {
  const from: number[][] = Array.from({ length: rows }, () => []);
  for (let i = 0; i < others.length; i++) if (others[i] >= 0) from[others[i]].push(i);
  return logOf(layer, rows, (row, add) => {
    for (const other of from[row]) add(other);
  });
}

function spreadLogs(plan: Plan): LogWriter[] {
  const table = (name: string) => plan.draft.tables.get(`ties.spread.${name}`);
  const [starts, targets, layers] = [table('starts'), table('targets'), table('layers')];
  const friend = table('friend');
  const reaches = plan.draft.tables.get('propagation.depthOf')?.some((depth) => depth > 0);
  if (!starts || !targets || !layers || !reaches) return [];
  return [
    logOf('spread', plan.society.peopleCount, (row, add) => {
      for (let tie = starts[row]; tie < starts[row + 1]; tie++) {
        add(targets[tie], layers[tie], friend?.[tie] ?? 0);
      }
    }),
  ];
}

function pullLogs(plan: Plan): LogWriter[] {
  const { tables } = plan.draft;
  const [starts, targets] = [tables.get('ties.pull.starts'), tables.get('ties.pull.targets')];
  const layerAt = tables.get('propagation.pullLayerAt');
  if (!starts || !targets || !layerAt) return [];
  const people = plan.society.peopleCount;
  // Only layers that pull have ties there, one after another.
  const places = plan.draft.parameters[pullPlaces.name];
  return Array.from(layerAt.subarray(0, places), (layer, place) => {
    const first = place * (people + 1);
    return logOf(`pull-${tieLayers[layer]}`, people, (row, add) => {
      for (let tie = starts[first + row]; tie < starts[first + row + 1]; tie++) add(targets[tie]);
    });
  });
}

export function tieLogs(plan: Plan): LogWriter[] {
  const { society, draft } = plan;
  const logs = [...spreadLogs(plan), ...pullLogs(plan)];
  if (draft.on('propagation/chain')) {
    const { people, vehicles, firms } = society;
    logs.push(turned('drives', Math.max(1, vehicles.count), people.vehicle));
    logs.push(turned('fleet', Math.max(1, firms.count), vehicles.firm));
    logs.push(turned('heads', society.peopleCount, firms.representative));
  }
  return logs;
}
