/** The leaves of the grammar: terms, dates, shares, ids. One description each, for editors too. */
import { z } from 'zod';
import { attributes } from '#model/attributes.js';

/** Forms of text, shared by the schema and by what reads the units. */
export const forms = {
  id: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  term: /^(never|\d{1,5} (d|days?|weeks?|months?|years?))$/,
  days: /^\d{1,5} (d|days?|weeks?|months?|years?)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
} as const;

export const id = z.string().max(64).regex(forms.id).meta({
  description: 'an id in lower case with hyphens, such as `jaywalk`',
});
export const term = z.string().regex(forms.term).meta({
  description: 'a term such as `10 d`, `2 years` or `never`',
});
export const days = z.string().regex(forms.days).meta({
  description: 'a term that ends, such as `10 d` or `2 years`',
});
export const date = z.string().regex(forms.date).meta({
  description: 'a date such as `2019-01-01`',
});
export const share = z.int().min(0).max(1024).meta({
  description: 'a share in 1/1024, a whole number from 0 to 1024',
});
export const halfShare = z.number().min(0).max(1024).multipleOf(0.5).meta({
  description: 'a share in 1/1024, from 0 to 1024 in halves',
});
export const rate = z.number().min(0).max(1_000_000).meta({
  description: 'a rate per 1,000 person-years, from 0',
});
export const points = z.number().min(-10_000).max(10_000).meta({
  description: 'points, in parts of 1/64, from -10000 to 10000',
});
export const wholePoints = z.int().min(-10_000).max(10_000).meta({
  description: 'whole points from -10000 to 10000',
});
export const flag = z.boolean().meta({ description: '`true` or `false`' });
export const remove = z.literal(true).meta({
  description: '`true`, to take out what the parent brings in',
});
export const condition = z.string().min(1).max(500).meta({
  description: 'a condition such as `subject.group == "minority-1"`',
});
export const attributeName = z.enum(attributes.map((one) => `subject.${one.id}`)).meta({
  description: 'an attribute such as `subject.role`',
});
export const levelNames = [...new Set(attributes.flatMap((one) => one.levels))];
/** One optional level for each attribute. */
export const levelMap = z.strictObject(
  Object.fromEntries(attributes.map((one) => [one.id, z.enum([...one.levels]).optional()])),
);
export const because = z.string().min(1).max(600).meta({
  description: 'the reason in words, or a row of the evidence such as `M11`',
});
export const status = z.enum(['told', 'documented', 'assumed']);

/** Keys every row that rests on evidence may carry. */
export const groundsKeys = { status: status.optional(), because: because.optional() };

/** `grounds:` of a block holds for every row below it that says nothing itself. */
export const grounds = z.strictObject({ status, because });

/** A closed map with one optional key for each name. */
export function closedMap<Value extends z.ZodType>(names: readonly string[], value: Value) {
  const keys = Object.fromEntries(names.map((name) => [name, value.optional()] as const));
  return z.strictObject(keys as Record<string, z.ZodOptional<Value>>);
}
