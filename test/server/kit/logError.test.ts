import { expect } from 'chai';
import { Writable } from 'node:stream';
import { createLog } from '../../../server/kit/log.ts';
import { withoutWords } from '../../../server/kit/logError.ts';

/** What the log writes of an error. */
function logged(error: unknown): string {
  const lines: string[] = [];
  const to = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  createLog('info', 'test', to).error({ err: error }, 'it failed');
  return lines.join('');
}

describe('errors in the log', () => {
  it('say what they are and where they come from', () => {
    const line = JSON.parse(logged(Object.assign(new TypeError('No post 64ab is there'), { code: 'E_GONE' })));
    expect(line.err).to.include({ type: 'TypeError', message: 'No post 64ab is there', code: 'E_GONE' });
    expect(line.err.stack).to.match(/^\s+at .*logError\.test/);
  });

  it('never carry the address of a duplicate, in the message or in a field', () => {
    const duplicate = Object.assign(
      new Error(
        'E11000 duplicate key error collection: a.accounts index: email-once dup key: { email: "sam@example.test" }',
      ),
      {
        code: 11_000,
        keyValue: { email: 'sam@example.test' },
        errorResponse: { keyValue: { email: 'sam@example.test' } },
      },
    );
    const line = logged(duplicate);
    expect(line).to.not.include('sam').and.not.include('example.test');
    expect(line).to.include('email-once').and.include('11000');
  });

  it('never carry whom a mail could not be given to', () => {
    const refused = Object.assign(new Error('550 5.1.1 <sam@example.test>: Recipient address rejected'), {
      rejected: ['sam@example.test'],
      response: '550 5.1.1 <sam@example.test>',
    });
    expect(logged(refused)).to.include('Recipient address rejected').and.not.include('sam');
    expect(logged(new Error('Mail not sent', { cause: refused }))).to.not.include('sam');
  });

  it('never carry words that a message quotes, however long', () => {
    expect(withoutWords('Cast to string failed for value "I feel low" (type string) at path "text"')).to.not.include(
      'low',
    );
    expect(withoutWords('Unexpected token h in "I feel lo')).to.not.include('feel');
    expect(withoutWords('x'.repeat(100_000))).to.have.lengthOf(2_000);
  });
});
