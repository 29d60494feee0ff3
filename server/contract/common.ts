import { z } from 'zod';

/** An instant on the wire: ISO 8601, UTC. */
export const Instant = z.iso.datetime().meta({ description: 'Instant, ISO 8601 in UTC' });

/** Short name of a community in addresses. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, figures and single hyphens')
  .min(2)
  .max(40);

/** Where the next page of a list starts; opaque to clients. */
export const Cursor = z.string().max(200);

/** One page of a list. `next` is null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: Cursor.nullable() });

/** Query parameters of every paged list. */
export const PageQuery = z.object({
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** Characters that turn the direction of what follows round, or break a line: they come with pasted text, and serve to deceive. */
const turning = /[\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Text that a person typed on one line: trimmed, with no control characters; what turns its direction round is taken out. */
export const line = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(turning, ' '))
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'Has a character that cannot be shown');

/** A name without characters that nobody sees: two names that look the same would not be. */
export const visible = (name: z.ZodString) =>
  name.regex(/^\P{Default_Ignorable_Code_Point}*$/u, 'Has a character that cannot be seen');

/** Text of several lines. Length counts after trimming. */
export const prose = (max: number) => z.string().trim().min(1).max(max);

/** An answer with nothing to say but that it worked. */
export const Done = z.object({ done: z.literal(true) });
