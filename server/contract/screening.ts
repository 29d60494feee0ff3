import { z } from 'zod';
import { PostId } from './ids.ts';

/** How worrying a text is, from calm to danger to life. The order is the order of danger. */
export const severities = ['green', 'amber', 'red', 'crisis'] as const;
export const Severity = z.enum(severities);
export type Severity = z.infer<typeof Severity>;

/** What a finding is about: the class ids of the safety design, `profanity` (annotates only) and `none`. */
export const categories = [
  'suicide',
  'self-harm',
  'stopping-treatment',
  'medical-emergency',
  'safeguarding-abuse',
  'eating-disorder',
  'medical-advice',
  'false-cure',
  'selling',
  'organ-trade',
  'contact-details',
  'hate',
  'outing',
  'harassment',
  'grooming',
  'intrusion',
  'spam',
  'profanity',
  'none',
] as const;
export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;

/** How a screened text may be shown, from freest to strictest. */
export const screenedStates = ['visible', 'visible-with-note', 'masked', 'held'] as const;
export const ScreenedState = z.enum(screenedStates);
export type ScreenedState = z.infer<typeof ScreenedState>;

/** Half-open range of UTF-16 offsets into the original text. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) });
export type Span = z.infer<typeof Span>;

/** One thing that a check noticed: which rule, where in the original text, how worrying, and why in plain words. */
export const Finding = z.object({
  rule: z.string().meta({ description: 'Rule id, for example `suicide.means-at-hand`' }),
  version: z.int().min(1),
  category: Category,
  severity: Severity,
  state: ScreenedState,
  span: Span,
  why: z.string().meta({ description: 'Why the rule spoke, in words a supporter understands' }),
  reply: PostId.optional().meta({
    description: 'The reply in which it was noticed, where not in this text; the span is empty',
  }),
  was: z
    .object({ severity: Severity, state: ScreenedState })
    .optional()
    .meta({ description: 'What the rule itself says, where the group’s own rules changed it' }),
});
export type Finding = z.infer<typeof Finding>;

/** What a whole screening came to: the highest severity and, independently, the strictest state. */
export const Screening = z.object({
  severity: Severity,
  contentState: ScreenedState,
  categories: z.array(Category),
  findings: z.array(Finding),
});
export type Screening = z.infer<typeof Screening>;
