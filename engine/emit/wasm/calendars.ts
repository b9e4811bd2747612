/** Promises for later days, as WebAssembly. */
import type { CalendarRegion } from '../../columns/layout.js';
import type { Statement } from '../../ir/statement.js';
import type { Code } from './code.js';
import { stepLocals } from './expressions.js';
import { slotWidth } from './runtime.js';
import type { StepCode } from './step.js';

/** A promise, kept by the shard of its row. */
export function emitPromise(w: StepCode, s: Statement & { op: 'promise' }): void {
  const { code } = w;
  const calendar = w.plan.layout.calendars[s.calendar];
  const at = code.local();
  w.expressions.value(s.row);
  code
    .constant(w.plan.layout.tables[calendar.spec.table].shift)
    .do('i32.shr_s')
    .get(stepLocals.tick);
  w.expressions.value(s.day);
  code.call(w.plan.runtime.promise(calendar)).tee(at).constant(0).do('i32.lt_s');
  code.if(
    () => w.markFull(s.calendar),
    () => {
      code.get(at).constant(4).do('i32.mul').set(at);
      w.storeWords(at, calendar.slots, s.values);
    },
  );
  code.release(at);
}

/** What is due today; what lies beyond the ring is hung up again. */
export function emitDue(w: StepCode, s: Statement & { op: 'due' }): void {
  const { code } = w;
  const calendar = w.plan.layout.calendars[s.calendar];
  const fields = calendar.spec.fields.length;
  const [slot, at] = [code.local(), code.local()];
  const [next, day] = [code.local(), code.local()];
  const { shard, tick } = stepLocals;
  takeBucket(w, calendar, slot);
  const word = (field: number): Code =>
    code
      .get(at)
      .constant(4)
      .do('i32.mul')
      .memory('i32.load', calendar.slots + 4 * field);
  code.while(
    () => code.get(slot).constant(0).do('i32.ge_s'),
    () => {
      code.get(shard).constant(calendar.capacity).do('i32.mul').get(slot).do('i32.add');
      code.constant(slotWidth(calendar)).do('i32.mul').set(at);
      word(fields + 1).set(next);
      word(fields).tee(day).get(tick).do('i32.gt_s');
      const chain = w.plan.runtime.chain(calendar);
      code.if(
        () => code.get(shard).get(slot).get(at).get(tick).get(day).call(chain),
        () => {
          w.fields(s.locals, at, calendar.slots);
          release(w, calendar, slot, at);
          w.block(s.body);
        },
      );
      code.get(next).set(slot);
    },
  );
  code.release(slot, at, next, day);
}

/** Takes today's chain out of the ring: its first slot, −1 where there is none. */
function takeBucket({ code }: StepCode, { spec, heads }: CalendarRegion, slot: number): void {
  const head = code.local();
  code.get(stepLocals.shard).constant(spec.days).do('i32.mul');
  code
    .get(stepLocals.tick)
    .constant(spec.days - 1)
    .do('i32.and')
    .do('i32.add');
  code.constant(4).do('i32.mul').tee(head).memory('i32.load', heads).set(slot);
  code.get(head).constant(-1).memory('i32.store', heads);
  code.release(head);
}

/** Gives a slot back. */
function release({ code }: StepCode, calendar: CalendarRegion, slot: number, at: number): void {
  const { frees, slots, spec } = calendar;
  const own = code.local();
  code.get(stepLocals.shard).constant(8).do('i32.mul').set(own);
  code.get(at).constant(4).do('i32.mul').get(own).memory('i32.load', frees);
  code.memory('i32.store', slots + 4 * (spec.fields.length + 1));
  code.get(own).get(slot).memory('i32.store', frees);
  code
    .get(own)
    .get(own)
    .memory('i32.load', frees + 4)
    .constant(1)
    .do('i32.sub');
  code.memory('i32.store', frees + 4);
  code.release(own);
}

/** What is promised for one day, left in place. */
export function emitPromised(w: StepCode, s: Statement & { op: 'promised' }): void {
  const { code } = w;
  const calendar = w.plan.layout.calendars[s.calendar];
  const { days } = calendar.spec;
  const fields = calendar.spec.fields.length;
  const [slot, next, day, owner] = [code.local(), code.local(), code.local(), code.local()];
  const at = w.own(s.slot);
  w.expressions.value(s.day);
  code.set(day);
  w.expressions.value(s.row);
  code.constant(w.plan.layout.tables[calendar.spec.table].shift).do('i32.shr_s').set(owner);
  code
    .get(owner)
    .constant(days)
    .do('i32.mul')
    .get(day)
    .constant(days - 1)
    .do('i32.and')
    .do('i32.add')
    .constant(4)
    .do('i32.mul');
  code.memory('i32.load', calendar.heads).set(slot);
  code.while(
    () => code.get(slot).constant(0).do('i32.ge_s'),
    () => {
      code
        .get(owner)
        .constant(calendar.capacity)
        .do('i32.mul')
        .get(slot)
        .do('i32.add')
        .constant(slotWidth(calendar))
        .do('i32.mul')
        .set(at);
      code
        .get(at)
        .constant(4)
        .do('i32.mul')
        .memory('i32.load', calendar.slots + 4 * (fields + 1))
        .set(next);
      code
        .get(at)
        .constant(4)
        .do('i32.mul')
        .memory('i32.load', calendar.slots + 4 * fields)
        .get(day)
        .do('i32.eq');
      code.if(() => {
        w.fields(s.locals, at, calendar.slots);
        w.block(s.body);
      });
      code.get(next).set(slot);
    },
  );
  code.release(slot, next, day, owner);
}

/** Changes a field of a promise where it hangs. */
export function emitRewrite(w: StepCode, s: Statement & { op: 'rewrite' }): void {
  w.code.get(w.own(s.slot)).constant(4).do('i32.mul');
  w.expressions.value(s.value);
  w.code.memory('i32.store', w.plan.layout.calendars[s.calendar].slots + 4 * s.field);
}
