/** Messages to the owners of rows, as WebAssembly. */
import type { Statement } from '../../ir/statement.js';
import { stepLocals } from './expressions.js';
import type { StepCode } from './step.js';

const boxOf = (w: StepCode, name: string) => {
  const region = w.plan.layout.boxes[name];
  const { shards, shift } = w.plan.layout.tables[region.spec.to];
  return { region, shards, shift, claim: () => w.plan.runtime.claimMessage(region, shards, shift) };
};

/** Adds at home at once, to other shards through the box or atomically. */
export function emitAddRemote(w: StepCode, s: Statement & { op: 'addRemote' }): void {
  const { code } = w;
  const { region, shift, claim } = boxOf(w, s.box);
  const [row, at, value] = [code.local(), code.local(), code.local()];
  w.expressions.value(s.row);
  code.set(row);
  w.expressions.index(s.column, s.row, s.plane);
  code.set(at);
  w.expressions.value(s.value);
  code.set(value);
  const size = w.size(s.column);
  const home = (): void => {
    const address = code.local();
    code.get(at).constant(size).do('i32.mul').tee(address).get(address);
    w.loadColumn(s.column);
    code.get(value).do('i32.add');
    w.storeColumn(s.column);
    code.release(address);
  };
  const mode = w.step.mode === 'once' ? 'direct' : w.plan.modeOf(s.box);
  if (mode === 'direct') home();
  else if (mode === 'atomic')
    code
      .get(at)
      .constant(size)
      .do('i32.mul')
      .get(value)
      .atomicAdd(w.plan.layout.columns[s.column].offset);
  else {
    code.get(row).constant(shift).do('i32.shr_s').get(stepLocals.shard).do('i32.eq');
    code.if(home, () => {
      const to = code.local();
      code.get(stepLocals.shard).get(row).call(claim()).tee(to).constant(0).do('i32.lt_s');
      code.if(
        () => w.markFull(s.box),
        () => {
          code.get(to).constant(4).do('i32.mul').get(at).memory('i32.store', region.messages);
          code
            .get(to)
            .constant(4)
            .do('i32.mul')
            .get(value)
            .memory('i32.store', region.messages + 4);
        },
      );
      code.release(to);
    });
  }
  code.release(row, at, value);
}

/** A message; boxes of messages have the receiving row as their first field. */
export function emitSend(w: StepCode, s: Statement & { op: 'send' }): void {
  const { code } = w;
  const { region, claim } = boxOf(w, s.box);
  const at = code.local();
  code.get(stepLocals.shard);
  w.expressions.value(s.values[0]);
  code.call(claim()).tee(at).constant(0).do('i32.lt_s');
  code.if(
    () => w.markFull(s.box),
    () => {
      code.get(at).constant(4).do('i32.mul').set(at);
      w.storeWords(at, region.messages, s.values);
    },
  );
  code.release(at);
}

/** What every shard has sent to this one, in the order of the shards. */
export function emitDrain(w: StepCode, s: Statement & { op: 'drain' | 'drainAdds' }): void {
  const { code } = w;
  const { region, shards } = boxOf(w, s.box);
  const sources = region.capacities.length / shards;
  const width = region.spec.fields.length;
  const [source, from, i, at] = [code.local(), code.local(), code.local(), code.local()];
  code.constant(0).set(source);
  code.while(
    () => code.get(source).constant(sources).do('i32.lt_s'),
    () => {
      code
        .get(source)
        .constant(shards)
        .do('i32.mul')
        .get(stepLocals.shard)
        .do('i32.add')
        .constant(4)
        .do('i32.mul')
        .set(from);
      code.constant(0).set(i);
      code.while(
        () => code.get(i).get(from).memory('i32.load', region.counts).do('i32.lt_s'),
        () => {
          code
            .get(from)
            .memory('i32.load', region.starts)
            .get(i)
            .do('i32.add')
            .constant(width)
            .do('i32.mul')
            .set(at);
          if (s.op === 'drainAdds') addMessage(w, s.column, at, region.messages);
          else {
            w.fields(s.locals, at, region.messages);
            w.block(s.body);
          }
          code.get(i).constant(1).do('i32.add').set(i);
        },
      );
      code.get(from).constant(0).memory('i32.store', region.counts);
      code.get(source).constant(1).do('i32.add').set(source);
    },
  );
  code.release(source, from, i, at);
}

/** Adds a message of (index, value) to a column. */
function addMessage(w: StepCode, column: string, at: number, messages: number): void {
  const { code } = w;
  const address = code.local();
  code
    .get(at)
    .constant(4)
    .do('i32.mul')
    .memory('i32.load', messages)
    .constant(w.size(column))
    .do('i32.mul')
    .tee(address)
    .get(address);
  w.loadColumn(column);
  code
    .get(at)
    .constant(4)
    .do('i32.mul')
    .memory('i32.load', messages + 4)
    .do('i32.add');
  w.storeColumn(column);
  code.release(address);
}
