import { expect } from 'chai';
import { bareContext, type TriageContext } from '../../../server/triage/context.ts';
import { screenText } from '../../../server/triage/screenText.ts';

const now = new Date('2026-11-22T12:00:00Z');
const advert = 'I found a lovely place for soft hats and scarves after chemo, they are very kind, ask me for it';
const near = 'I found a lovely place for soft hats and scarves after chemo, they are so kind, ask me for it';
const after = (texts: readonly string[], author: Partial<TriageContext['author']> = {}): TriageContext => {
  const context = bareContext(now);
  return { ...context, author: { ...context.author, recentTexts: texts, ...author } };
};
const isHeld = (text: string, context: TriageContext): boolean =>
  screenText(text, context).findings.some(
    ({ rule, severity, state }) => rule === 'spam.repeat-post' && severity === 'amber' && state === 'held',
  );

describe('the same text again within a day', () => {
  it('is held from a new account, with a link, and in a flood from anybody', () => {
    expect(isHeld(advert, after([advert], { daysInCommunity: 2 }))).to.be.true;
    expect(isHeld(advert, after([advert], { approvedPosts: 1 }))).to.be.true;
    expect(isHeld(`${advert} hats.example/shop`, after([advert]))).to.be.true;
    expect(isHeld(advert, after(Array.from({ length: 10 }, () => near)))).to.be.true;
  });

  it('is seen through a changed word and through disguise', () => {
    expect(isHeld(near, after([advert], { approvedPosts: 0 }))).to.be.true;
    expect(isHeld(advert.replace('kind', 'k1nd').replaceAll('o', 'ο'), after([advert], { approvedPosts: 0 }))).to.be
      .true;
  });

  it('is let be from somebody known here who asks in a few places', () => {
    expect(isHeld(advert, after([advert]))).to.be.false;
    expect(isHeld(advert, after([advert, near, near, advert]))).to.be.false;
  });

  it('is let be where it links to health services and known charities alone', () => {
    const help =
      'Here are the opening hours of the advice line over the holidays: https://www.kidneycareuk.org/help and 111';
    expect(
      isHeld(
        help,
        after(
          Array.from({ length: 10 }, () => help),
          { approvedPosts: 0 },
        ),
      ),
    ).to.be.false;
    expect(isHeld(`${help} also my.example/shop`, after([help, help]))).to.be.true;
  });

  it('is let be where it is short, or only alike', () => {
    const thanks = 'Thank you all so much x';
    expect(isHeld(thanks, after([thanks, thanks, thanks], { approvedPosts: 0 }))).to.be.false;
    const other = 'I found a lovely walk after chemo, the woods are very quiet, ask me for the map';
    expect(isHeld(advert, after([other, other], { approvedPosts: 0 }))).to.be.false;
  });
});
