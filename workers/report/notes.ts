/** What every report says before its figures. */
const always = [
  'Such figures are optimistic. The posts were written for this purpose, by few people, and read more alike than life does.',
  'Posts are screened one by one, as if nothing were known about their author or their thread; in use, both are read too.',
];

/** Said of the project's own test parts. */
const ofParts = [
  'No rule was written from a post of the test parts, and no model learned from one; but the totals of the shared test part were looked at while the rules were first written.',
  'The writer of the part "unseen" saw none of the other posts; most of the rest were written side by side with what the models learned from.',
];

/** Said of a file that somebody names. */
const ofFile = ['Whether rules or models learned from these posts is not known to this report.'];

/** The notes for a report on the project's own parts, or on a file; `load` is how many processes wanted each core while it ran. */
export function notesFor(source: 'parts' | 'file', load: number): string[] {
  const busy =
    load > 1
      ? [`The machine was busy (${load.toFixed(1)} processes for each core): times are longer than by itself.`]
      : [];
  return [...always, ...(source === 'parts' ? ofParts : ofFile), ...busy];
}
