import { readdirSync, readFileSync } from 'node:fs';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect } from 'chai';

const folder = new URL('../../client/src/words/en-GB/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const catalogue = files.map((name) => ({
  name,
  words: JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, string>,
}));
const entries = catalogue.flatMap(({ name, words }) => Object.entries(words).map(([id, text]) => ({ name, id, text })));

describe('the catalogue of words', () => {
  it('names each message once in all files', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
  });

  it('holds only messages that parse', () => {
    const broken = entries.filter(({ text }) => {
      try {
        compileMessageOrThrow(text);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).to.deep.equal([]);
  });

  it('has typographic apostrophes, since a straight one is syntax in a message', () => {
    expect(entries.filter(({ text }) => text.includes("'")).map(({ id }) => id)).to.deep.equal([]);
  });

  it('never shouts, and never uses the words that the voice avoids', () => {
    const avoided = /!|\b(oops|submit|users?|violation|violates?)\b/iu;
    expect(entries.filter(({ text }) => avoided.test(text)).map(({ id }) => id)).to.deep.equal([]);
  });

  it('leaves no message empty', () => {
    expect(entries.filter(({ text }) => text.trim() === '').map(({ id }) => id)).to.deep.equal([]);
  });
});
