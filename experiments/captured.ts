/**
 * The fields of an object as plain data, and back into an object made the same way: for observers,
 * whose sums must outlive a stop. Numbers, texts, typed arrays, maps, sets, lists and objects of
 * these are taken; what leads back to the run (`input`, `run`) and functions stay behind, for the
 * new object has its own.
 *
 * Non-goal: cycles, and classes that are not made anew by their constructor.
 */
export type Captured = Readonly<Record<string, unknown>>;

/** Fields through which an object reaches the run. */
const leadingBack = new Set(['input', 'run', 'plan', 'storage']);

const isBag = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !ArrayBuffer.isView(value) &&
  !Array.isArray(value) &&
  !(value instanceof Map) &&
  !(value instanceof Set);

/** A list of objects with fields of their own (parts of an observer), rather than of values. */
const isMade = (value: unknown): boolean =>
  isBag(value) && Object.getPrototypeOf(value) !== Object.prototype;

/** The fields of an object. The result can be written by a structured clone. */
export function capture(object: object): Captured {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    if (leadingBack.has(name) || typeof value === 'function') continue;
    if (isBag(value)) fields[name] = capture(value);
    else if (Array.isArray(value) && value.some(isMade)) fields[name] = value.map(capture);
    else fields[name] = copyOf(value);
  }
  return fields;
}

/** A copy that later changes of the original do not reach. */
const copyOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? structuredClone(value) : value;

/** Lays captured fields into an object of the same making. */
export function layBack(object: object, captured: Captured): void {
  const target = object as Record<string, unknown>;
  for (const [name, value] of Object.entries(captured)) {
    const own = target[name];
    if (isBag(own) && isBag(value)) layBack(own, value);
    else if (isSameKind(own, value)) (own as Int32Array).set(value as Int32Array);
    else if (Array.isArray(own) && own.some(isMade)) {
      own.forEach((part, i) => {
        layBack(part as object, (value as Captured[])[i]);
      });
    } else target[name] = value;
  }
}

const isSameKind = (own: unknown, value: unknown): boolean =>
  ArrayBuffer.isView(own) &&
  ArrayBuffer.isView(value) &&
  own.constructor === value.constructor &&
  own.byteLength === value.byteLength;
