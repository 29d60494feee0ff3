import type { ReactNode } from 'react';
import { t } from '../words/words.ts';
import { Icon } from './Icon.tsx';

/**
 * The two ways out that every page and every dialog has. Help is a plain link to a page that needs no script; leaving is
 * a form that ends the session on the server and moves on. `early.js` clears drafts as the form goes.
 */
export function Safety(): ReactNode {
  return (
    <div className="safety" role="group" aria-label={t('shell.safety')}>
      <a className="btn btn-soft" href="/help">
        <Icon name="help" />
        {t('shell.help')}
      </a>
      <form method="post" action="/exit">
        <button className="btn btn-exit" type="submit">
          <Icon name="exit" />
          {t('shell.exit')}
        </button>
      </form>
    </div>
  );
}
