/** Whose acquaintances count in a ledger: ties among those whom a policy may put under it. */
import { attribute } from '#model/attributes.js';
import {
  contactChance,
  contactPlane,
  contactStarts,
  contactTargets,
} from '#model/propagation/state.js';
import { type TieLayerId, tieLayers } from '#model/society/society.js';
import type { Condition, Propagation } from '../types.js';
import { type Draft, PlanRefused, share } from './draft.js';
import { mergeLayers } from './merge-layers.js';
import { reader, stored } from './people.js';

export function compileContacts(draft: Draft): void {
  const chance = draft.table(contactChance, 1);
  const isOn = draft.on('propagation/contact');
  const rows = isOn ? draft.scenario.propagation.filter(({ kind }) => kind === 'contact') : [];
  const [row, second] = rows;
  if (second) {
    throw new PlanRefused(
      `propagation.${second.id}`,
      'is a second row of `kind: contact`',
      'One ledger may hold acquaintances against people',
    );
  }
  draft.parameter(contactPlane, row ? draft.planeOf(row.ledger) : 0);
  if (!row) {
    draft.put(contactStarts, new Int32Array(draft.society.peopleCount + 1));
    draft.put(contactTargets, [0]);
    return;
  }
  chance[0] = share(row.sharePer1024);
  layContacts(draft, row);
}

/** Ties of the layers named whose both ends may be under the ledger, each pair once. */
function layContacts(draft: Draft, row: Propagation): void {
  const { society } = draft;
  const people = society.peopleCount;
  const isHeld = mayHold(draft, row.ledger);
  const ties = mergeLayers(
    tieLayers
      .filter((layer) => row.over.includes(layer))
      .map((layer) => [1, stored(society.ties[layer as TieLayerId], people)]),
    people,
  );
  const starts = new Int32Array(people + 1);
  const targets: number[] = [];
  for (let at = 0; at < people; at++) {
    for (let tie = ties.starts[at]; isHeld(at) && tie < ties.starts[at + 1]; tie++) {
      if (isHeld(ties.targets[tie])) targets.push(ties.targets[tie]);
    }
    starts[at + 1] = targets.length;
  }
  draft.put(contactStarts, starts);
  draft.put(contactTargets, targets.length > 0 ? targets : [0]);
}

/** Whether any policy of the ledger may take a person. */
function mayHold(draft: Draft, ledger: string): (row: number) => boolean {
  const policies = draft.scenario.policies.filter((policy) => policy.ledger === ledger);
  const tests = policies.map(({ when }) => (when ? holds(draft, when) : () => true));
  return (row) => tests.some((test) => test(row));
}

function holds(draft: Draft, when: Condition): (row: number) => boolean {
  const read = when.reads.map((id) => reader(draft.society, id));
  const widths = when.reads.map((id) => attribute(id).levels.length);
  return (row) => {
    let cell = 0;
    for (let i = read.length - 1; i >= 0; i--) cell = cell * widths[i] + read[i](row);
    return when.cells[cell] === 1;
  };
}

/** Points (1/64) a day that contacts can cost whom most are tied to: each falls once a month. */
export function contactedDaily(draft: Draft, ledger: string): number {
  const isHeld = draft.scenario.propagation.some(
    (row) => row.kind === 'contact' && row.ledger === ledger,
  );
  if (!isHeld) return 0;
  const starts = draft.tables.get(contactStarts.name)!;
  let most = 0;
  for (let row = 0; row + 1 < starts.length; row++)
    most = Math.max(most, starts[row + 1] - starts[row]);
  return (most * draft.setting('propagation/contact', 'itemPoints') * 64) / 30;
}
