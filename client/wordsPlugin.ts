import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const WORDS = /\/src\/words\/[^/]+\/[^/]+\.json$/u;

/**
 * Compiles the catalogue's ICU messages while the client is built, so that no message parser is sent to browsers.
 * A message that does not parse, or a line break that would show, fails the build with its id.
 */
export function words(): Plugin {
  return {
    name: 'alongside-words',
    enforce: 'pre',
    transform(code, id) {
      if (!WORDS.test(id)) return null;
      const messages = JSON.parse(code) as Record<string, string>;
      const compiled = Object.entries(messages).map(([key, message]) => {
        try {
          return [key, compileMessageOrThrow(message)];
        } catch (cause) {
          throw new Error(`${id}: the message "${key}" does not parse`, { cause });
        }
      });
      return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))}`, map: null, moduleType: 'js' };
    },
  };
}
