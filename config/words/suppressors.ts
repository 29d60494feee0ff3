/** Words that cancel a single match of a rule, never the post. */
export const suppressors = [
  {
    id: 'negated',
    version: 1,
    why: 'Said not to be so.',
    where: 'before',
    reach: 3,
    any: ['not|never|no|without|neither|nor|hardly'],
  },
] as const;
