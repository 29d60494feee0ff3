import { expect } from 'chai';
import { worriedReplies } from '../../../config/words/rules/worriedReplies.ts';
import { bareContext } from '../../../server/triage/context.ts';
import { findWorry } from '../../../server/triage/findWorry.ts';
import { screenText } from '../../../server/triage/screenText.ts';

describe('a reply that worries about whom it answers', () => {
  for (const rule of worriedReplies) {
    for (const text of rule.matches) it(`is “${text}”`, () => expect(findWorry(text)?.rule).to.equal(rule.id));
    for (const text of rule.spares) it(`is not “${text}”`, () => expect(findWorry(text)).to.equal(null));
  }

  it('is no reason to look at the reply itself', () => {
    for (const text of worriedReplies.flatMap((rule) => rule.matches)) {
      if (text.includes('ending your life') || text.includes('suicid')) continue;
      expect(screenText(text, bareContext(new Date('2026-11-22T12:00:00Z'))).severity, text).to.equal('green');
    }
  });
});
