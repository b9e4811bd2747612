/** Declared numbers: of mechanisms, purposes of luck, columns and calendars. None is used twice. */
import { describe, expect, it } from 'vitest';
import { acts } from '#model/acts/catalogue.js';
import { demands } from '#model/consequences/catalogue.js';
import { kernels } from '#model/kernels.js';
import { ledgers } from '#model/ledgers/catalogue.js';
import { mechanisms } from '#model/mechanisms.js';
import { metrics } from '#model/metrics/catalogue.js';
import { channels } from '#model/observation/catalogue.js';
import { purposes } from '#model/society/purposes.js';
import { boxes, calendars, columns, lists } from '#model/tables.js';
import { shipped } from './checkout.js';

function repeated(values: readonly (number | string)[]): (number | string)[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const streams = mechanisms.flatMap(({ name, streams: own }) =>
  Object.entries(own).map(([stream, purpose]) => ({ name: `${name}.${stream}`, purpose })),
);

/** Purposes written as numbers where a plan is laid out. */
const planned = shipped('scenario').flatMap(({ text }) =>
  [...text.matchAll(/0x0f[0-9a-f]{2}\b/g)].map(([written]) => Number(written)),
);

describe('declared numbers', () => {
  it('number every mechanism once, below 0x10000, in the room of its name', () => {
    expect(repeated(mechanisms.map(({ id }) => id))).toEqual([]);
    expect(repeated(mechanisms.map(({ name }) => name))).toEqual([]);
    const rooms = new Map<string, number>();
    for (const { id, name } of mechanisms) {
      expect(id).toBeGreaterThan(0);
      expect(id).toBeLessThan(0x10000);
      const room = name.split('/')[0];
      expect(rooms.get(room) ?? id >> 8, `${name} is numbered with its room`).toBe(id >> 8);
      rooms.set(room, id >> 8);
    }
  });

  it('give every purpose of luck once, below 0x10000', () => {
    const all = [...streams.map(({ purpose }) => purpose), ...Object.values(purposes), ...planned];
    expect(repeated(all)).toEqual([]);
    for (const purpose of all) expect(purpose).toBeLessThan(0x10000);
  });

  it('declare every purpose that a kernel draws, and draw every purpose declared', () => {
    for (const { name, streams: own } of mechanisms) {
      const drawn = new Set(kernels[name].flatMap(({ step }) => [...step.touches.purposes]));
      expect([...drawn].sort(), name).toEqual(Object.values(own).sort());
    }
  });

  it('number every column and calendar once', () => {
    expect(repeated(columns.map(({ id }) => id))).toEqual([]);
    expect(repeated(columns.map(({ name }) => name))).toEqual([]);
    expect(repeated(calendars.map(({ id }) => id))).toEqual([]);
    const named = [...lists, ...boxes, ...calendars].map(({ name }) => name);
    expect(repeated(named)).toEqual([]);
  });

  it('number acts, channels, ledgers, demands and name metrics once', () => {
    for (const catalogue of [acts, channels, ledgers, demands]) {
      expect(repeated(catalogue.map(({ id }) => id))).toEqual([]);
      expect(repeated(catalogue.map(({ name }) => name))).toEqual([]);
    }
    expect(repeated(metrics.map(({ id }) => id))).toEqual([]);
    for (const { id } of metrics) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('give every step a name of its own', () => {
    expect(
      repeated(Object.values(kernels).flatMap((steps) => steps.map(({ step }) => step.name))),
    ).toEqual([]);
  });
});

describe('memory', () => {
  it('holds no column that no mechanism touches', () => {
    const touched = new Set(
      Object.values(kernels).flatMap((steps) =>
        steps.flatMap(({ step: { touches } }) => [
          ...touches.columnsRead,
          ...touches.columnsWritten,
          ...touches.remoteWrites,
        ]),
      ),
    );
    const text = shipped('model', 'scenario')
      .map((source) => source.text)
      .join('\n');
    const idle = columns.filter(
      ({ name, role }) => !touched.has(name) && role !== 'static' && !text.includes(`'${name}'`),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  it('lets no mechanism read what the laboratory notes', () => {
    const measures = new Set(
      columns.filter(({ role }) => role === 'measure').map(({ name }) => name),
    );
    for (const [mechanism, steps] of Object.entries(kernels)) {
      for (const { phase, step } of steps) {
        if (phase === 'metrics.measure') continue;
        expect(
          [...step.touches.columnsRead].filter((name) => measures.has(name)),
          mechanism,
        ).toEqual([]);
      }
    }
  });

  it('lets the phase that measures write measures only', () => {
    for (const steps of Object.values(kernels)) {
      for (const { phase, step } of steps.filter((part) => part.phase === 'metrics.measure')) {
        const written = [...step.touches.columnsWritten, ...step.touches.remoteWrites];
        const roles = written.map((name) => columns.find((column) => column.name === name)!.role);
        expect(
          roles.every((role) => role === 'measure'),
          `${step.name} in ${phase}`,
        ).toBe(true);
      }
    }
  });
});
