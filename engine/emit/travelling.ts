/** The text of what travels between rows, shards and days: boxes and calendars. */
import type { Statement } from '../ir/statement.js';
import type { ExpressionText, Names } from './expressions.js';

/** What is needed of the text of a whole step. */
export interface StepWriter {
  readonly step: { readonly mode: 'shards' | 'once' };
  readonly names: Names;
  readonly text: ExpressionText;
  line(indent: number, text: string): void;
  block(statements: readonly Statement[], indent: number): void;
  /** A fresh name. */
  local(prefix: string): string;
  box(name: string): string;
  /** The word that marks a structure as overflown. */
  mark(name: string): string;
  /** Locals for the fields of a record at `at`. */
  fields(locals: readonly number[], from: string, at: string, indent: number): void;
}

const calendarName = (w: StepWriter, name: string): string =>
  w.names.of('d', name, `bound.calendar('${name}')`);

const shiftName = (w: StepWriter, calendar: string): string =>
  w.names.of('h', calendar, `bound.shape(bound.calendar('${calendar}').region.spec.table).shift`);

/** Writes a statement that sends, drains, promises or finds what was promised. */
export function emitTravelling(w: StepWriter, s: Statement, indent: number): void {
  switch (s.op) {
    case 'addRemote':
      return emitAddRemote(w, s, indent);
    case 'send':
      return emitSend(w, s, indent);
    case 'drain':
    case 'drainAdds':
      return emitDrain(w, s, indent);
    case 'promise':
      return emitPromise(w, s, indent);
    case 'due':
      return emitDue(w, s, indent);
    case 'promised':
      return emitPromised(w, s, indent);
    case 'rewrite': {
      const at = `${calendarName(w, s.calendar)}.slots[x${s.slot} + ${s.field}]`;
      return w.line(indent, `${at} = ${w.text.value(s.value)};`);
    }
    default:
      throw new Error(`no text for '${s.op}'`);
  }
}

/** Adds at home at once, to other shards through the box or atomically. */
function emitAddRemote(w: StepWriter, s: Statement & { op: 'addRemote' }, indent: number): void {
  const box = w.box(s.box);
  const column = w.text.column(s.column);
  const [at, row, value] = [w.local('at'), w.local('row'), w.local('value')];
  w.line(indent, `const ${row} = ${w.text.value(s.row)};`);
  w.line(indent, `const ${at} = ${w.text.position(s.column, s.row, s.plane)};`);
  w.line(indent, `const ${value} = ${w.text.value(s.value)};`);
  if (w.step.mode === 'once') return w.line(indent, `${column}[${at}] += ${value};`);
  const to = w.local('to');
  w.line(
    indent,
    `if (${box}.mode === 0 || (${box}.mode === 1 && ${row} >> ${box}.shift === shard)) ` +
      `${column}[${at}] += ${value};`,
  );
  w.line(indent, `else if (${box}.mode === 2) Atomics.add(${column}, ${at}, ${value});`);
  w.line(indent, 'else {');
  w.line(indent + 2, `const ${to} = claimMessage(${box}, shard, ${row});`);
  w.line(indent + 2, `if (${to} < 0) control[${box}.index] = 1;`);
  w.line(indent + 2, 'else {');
  w.line(indent + 4, `${box}.messages[${to}] = ${at};`);
  w.line(indent + 4, `${box}.messages[${to} + 1] = ${value};`);
  w.line(indent + 2, '}');
  w.line(indent, '}');
}

/** A message; boxes of messages have the receiving row as their first field. */
function emitSend(w: StepWriter, s: Statement & { op: 'send' }, indent: number): void {
  const box = w.box(s.box);
  const at = w.local('at');
  const row = w.text.value(s.values[0]);
  w.line(indent, `const ${at} = claimMessage(${box}, shard, ${row});`);
  w.line(indent, `if (${at} < 0) control[${box}.index] = 1;`);
  w.line(indent, 'else {');
  s.values.forEach((value, field) => {
    w.line(indent + 2, `${box}.messages[${at} + ${field}] = ${w.text.value(value)};`);
  });
  return w.line(indent, '}');
}

/** What every shard has sent to this one, in the order of the shards. */
function emitDrain(
  w: StepWriter,
  s: Statement & { op: 'drain' | 'drainAdds' },
  indent: number,
): void {
  const box = w.box(s.box);
  const [source, region, i, at] = [
    w.local('source'),
    w.local('region'),
    w.local('i'),
    w.local('at'),
  ];
  w.line(
    indent,
    `for (let ${source} = 0; ${source} * ${box}.targets < ${box}.counts.length; ${source}++) {`,
  );
  w.line(indent + 2, `const ${region} = ${source} * ${box}.targets + shard;`);
  w.line(indent + 2, `for (let ${i} = 0; ${i} < ${box}.counts[${region}]; ${i}++) {`);
  w.line(indent + 4, `const ${at} = (${box}.starts[${region}] + ${i}) * ${box}.width;`);
  if (s.op === 'drainAdds') {
    w.line(
      indent + 4,
      `${w.text.column(s.column)}[${box}.messages[${at}]] += ${box}.messages[${at} + 1];`,
    );
  } else {
    w.fields(s.locals, `${box}.messages`, at, indent + 4);
    w.block(s.body, indent + 4);
  }
  w.line(indent + 2, '}');
  w.line(indent + 2, `${box}.counts[${region}] = 0;`);
  w.line(indent, '}');
}

/** A promise, kept by the shard of its row. */
function emitPromise(w: StepWriter, s: Statement & { op: 'promise' }, indent: number): void {
  const calendar = calendarName(w, s.calendar);
  const at = w.local('at');
  w.line(
    indent,
    `const ${at} = promise(${calendar}, ${w.text.value(s.row)} >> ${shiftName(w, s.calendar)}, ` +
      `tick, ${w.text.value(s.day)});`,
  );
  w.line(indent, `if (${at} < 0) control[${w.mark(s.calendar)}] = 1;`);
  w.line(indent, 'else {');
  s.values.forEach((value, field) => {
    w.line(indent + 2, `${calendar}.slots[${at} + ${field}] = ${w.text.value(value)};`);
  });
  return w.line(indent, '}');
}

/** What is due today; what lies beyond the ring is hung up again. */
function emitDue(w: StepWriter, s: Statement & { op: 'due' }, indent: number): void {
  const calendar = calendarName(w, s.calendar);
  const [slot, at, next, day] = [w.local('slot'), w.local('at'), w.local('next'), w.local('day')];
  w.line(indent, `let ${slot} = takeBucket(${calendar}, shard, tick);`);
  w.line(indent, `while (${slot} >= 0) {`);
  w.line(indent + 2, `const ${at} = (shard * ${calendar}.capacity + ${slot}) * ${calendar}.width;`);
  w.line(indent + 2, `const ${next} = ${calendar}.slots[${at} + ${calendar}.fields + 1];`);
  w.line(indent + 2, `const ${day} = ${calendar}.slots[${at} + ${calendar}.fields];`);
  w.line(indent + 2, `if (${day} > tick) chain(${calendar}, shard, ${slot}, ${at}, tick, ${day});`);
  w.line(indent + 2, 'else {');
  w.fields(s.locals, `${calendar}.slots`, at, indent + 4);
  w.line(indent + 4, `release(${calendar}, shard, ${slot}, ${at});`);
  w.block(s.body, indent + 4);
  w.line(indent + 2, '}');
  w.line(indent + 2, `${slot} = ${next};`);
  return w.line(indent, '}');
}

/** What is promised for one day, left in place. */
function emitPromised(w: StepWriter, s: Statement & { op: 'promised' }, indent: number): void {
  const calendar = calendarName(w, s.calendar);
  const [slot, next, day, owner] = [
    w.local('slot'),
    w.local('next'),
    w.local('day'),
    w.local('owner'),
  ];
  w.line(indent, `const ${day} = ${w.text.value(s.day)};`);
  w.line(indent, `const ${owner} = ${w.text.value(s.row)} >> ${shiftName(w, s.calendar)};`);
  w.line(
    indent,
    `let ${slot} = ${calendar}.heads` +
      `[${owner} * ${calendar}.days + (${day} & (${calendar}.days - 1))];`,
  );
  w.line(indent, `while (${slot} >= 0) {`);
  w.line(
    indent + 2,
    `const x${s.slot} = (${owner} * ${calendar}.capacity + ${slot}) * ${calendar}.width;`,
  );
  w.line(indent + 2, `const ${next} = ${calendar}.slots[x${s.slot} + ${calendar}.fields + 1];`);
  w.line(indent + 2, `if (${calendar}.slots[x${s.slot} + ${calendar}.fields] === ${day}) {`);
  w.fields(s.locals, `${calendar}.slots`, `x${s.slot}`, indent + 4);
  w.block(s.body, indent + 4);
  w.line(indent + 2, '}');
  w.line(indent + 2, `${slot} = ${next};`);
  return w.line(indent, '}');
}
