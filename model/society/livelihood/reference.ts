/** Buffers and jobs as people read them: README.md, one person at a time. */
import type { Person, Reference, Town } from '../../town.js';
import { employment as states } from '../state.js';
import { depth, down, hire, loss, shock, up } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'society.open': open };

const most = 7;

function open(town: Town): void {
  for (const person of town.whoseTurn(30)) {
    if (person.adult === 1) month(town, person);
  }
}

function month(town: Town, person: Person): void {
  const [w0, , w2, w3] = town.luck(schema.streams.month, person.row);
  const { income, employment } = person;

  let b = person.buffer;
  const at = (income * 3 + employment) * 8 + b;
  if (w0 < town.chance(up, at)) b = Math.min(b + 1, most);
  else if (w0 - town.chance(up, at) < town.chance(shock, income))
    b = Math.max(b - 2 - person.bare, 0);
  else if (~w0 >>> 0 < town.chance(down, at)) b = Math.max(b - 1, 0);

  const cost = Math.min(person.hardship, 4096);
  const share = Math.min(65536, Math.trunc((cost * 65536) / town.look(depth, b)));
  if (b > 0 && w3 >>> 16 < share) b -= 1;
  person.hardship = 0;
  person.buffer = b;

  if (employment === states.employed) {
    if (w2 < town.chance(loss, income)) person.employment = states.jobless;
  } else if (employment === states.jobless) {
    if (w2 < town.chance(hire, isMarked(person) ? 1 : 0)) person.employment = states.employed;
  }
}

/** Restricted, or on the courts' list: searches longer. */
function isMarked(person: Person): boolean {
  return person.severity > 0 || person.listed === 1;
}
