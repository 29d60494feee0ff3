import { type ReactNode, useState } from 'react';
import { Check, FieldGroup } from '../../ui/Field.tsx';
import { t } from '../../words/words.ts';

const THEMES = ['device', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** `early.js` reads the same key before a page is drawn. */
const KEY = 'alongside:theme';

function current(): Theme {
  const set = document.documentElement.dataset['theme'];
  return set === 'light' || set === 'dark' ? set : 'device';
}

function keep(theme: Theme): void {
  if (theme === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'device') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
}

/** Light, dark, or as the device says. It stays on this device. */
export function ThemeChoice(): ReactNode {
  const [theme, setTheme] = useState(current);
  return (
    <section className="stack s-3" aria-labelledby="theme-title">
      <h2 id="theme-title">{t('account.theme')}</h2>
      <FieldGroup chips label={<span className="vh">{t('account.theme')}</span>}>
        {THEMES.map((choice) => (
          <Check
            key={choice}
            boxed
            type="radio"
            name="theme"
            label={t(`account.theme-${choice}`)}
            checked={theme === choice}
            onChange={() => {
              keep(choice);
              setTheme(choice);
            }}
          />
        ))}
      </FieldGroup>
    </section>
  );
}
