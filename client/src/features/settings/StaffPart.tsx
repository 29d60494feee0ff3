import { type ReactNode, useRef, useState } from 'react';
import type { AssignStaff, MemberRow } from '../../../../server/contract/communities.ts';
import { request } from '../../api.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, TextField } from '../../ui/Field.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { calendarDayText } from '../../ui/Time.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { useMembers } from './useMembers.ts';

const ROLES = ['supporter', 'lead', 'admin'] as const;
type StaffRole = (typeof ROLES)[number];
const YEAR_MS = 365 * 86_400_000;

/** The day a year from now, as a date field holds it. */
function inAYear(): string {
  return new Date(Date.now() + YEAR_MS).toISOString().slice(0, 10);
}

function isStaff({ roles }: MemberRow): boolean {
  return ROLES.some((role) => roles.includes(role));
}

function StaffRow({ row }: { row: MemberRow }): ReactNode {
  const lapsed = row.trainedUntil === null || new Date(row.trainedUntil) < new Date();
  const day = row.trainedUntil === null ? '' : calendarDayText(row.trainedUntil);
  return (
    <li className="thread settings-person">
      <Avatar seed={row.id} />
      <h3>{row.pseudonym}</h3>
      <p className="meta">
        {ROLES.filter((role) => row.roles.includes(role)).map((role) => (
          <span key={role}>{t(`settings.role.${role}`)}</span>
        ))}
        {day && (
          <Badge kind={lapsed ? 'warm' : 'ok'} icon={lapsed ? 'warning' : 'check'}>
            {t(lapsed ? 'settings.trained-lapsed' : 'settings.trained-until', { day })}
          </Badge>
        )}
      </p>
    </li>
  );
}

type Typed = { email: string; role: StaffRole; name: string; until: string };

function StaffForm({ slug, onDone }: { slug: string; onDone: () => void }): ReactNode {
  const nothing: Typed = { email: '', role: 'supporter', name: '', until: inAYear() };
  const [typed, setTyped] = useState(nothing);
  const first = useRef<HTMLDivElement>(null);
  const set = (part: Partial<Typed>): void => setTyped((old) => ({ ...old, ...part }));
  const form = useSubmit((key, { email, role, name, until }: Typed) => {
    // The role holds to the end of the day that was written, wherever it was: the day is kept as UTC has it.
    const trainedUntil = until ? `${until}T23:59:59.000Z` : '';
    const body: AssignStaff = { email: email.trim(), role, name: name.trim(), trainedUntil };
    return request('POST', `/communities/${slug}/staff`, { body, key });
  });
  const save = async (): Promise<void> => {
    const done = await form.submit(typed);
    if (done === undefined) return;
    toast(t('settings.staff-saved', { name: typed.name, role: t(`settings.role.${typed.role}`) }));
    setTyped(nothing);
    first.current?.querySelector('input')?.focus();
    onDone();
  };
  return (
    <form
      noValidate
      className="card stack s-4"
      aria-labelledby="staff-title"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="staff-title">{t('settings.staff-title')}</h2>
      <p className="muted">{t('settings.staff-lead')}</p>
      <ErrorSummary problem={form.problem} kept="page" />
      <div ref={first}>
        <TextField
          id="email"
          type="email"
          label={t('settings.staff-email')}
          error={form.fault('email')}
          value={typed.email}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => set({ email: event.target.value })}
        />
      </div>
      <FieldGroup id="role" label={t('settings.staff-role')} error={form.fault('role')}>
        {ROLES.map((role) => (
          <Check
            key={role}
            boxed
            type="radio"
            name="role"
            checked={typed.role === role}
            onChange={() => set({ role })}
            label={
              <>
                {t(`settings.role.${role}`)}
                <br />
                <span className="muted small">{t(`settings.role-hint.${role}`)}</span>
              </>
            }
          />
        ))}
      </FieldGroup>
      <TextField
        id="name"
        label={t('settings.staff-name')}
        error={form.fault('name')}
        value={typed.name}
        maxLength={30}
        autoComplete="off"
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className="narrow">
        <TextField
          id="trainedUntil"
          type="date"
          label={t('settings.staff-until')}
          error={form.fault('trainedUntil')}
          value={typed.until}
          onChange={(event) => set({ until: event.target.value })}
        />
      </div>
      <p className="hint">{t('settings.staff-until-hint')}</p>
      <Button type="submit" busy={form.busy}>
        {t('settings.staff-save')}
      </Button>
    </form>
  );
}

/** Who works in a group, and the form that gives or renews a role. */
export function StaffPart({ slug }: { slug: string }): ReactNode {
  const members = useMembers(slug);
  const staff = members.items.filter((row) => row.state === 'active' && isStaff(row));
  return (
    <div className="stack s-6">
      <section className="stack s-3" aria-labelledby="staff-list">
        <h2 id="staff-list">{t('settings.staff-list')}</h2>
        <Loaded resource={members.resource}>
          {() => (
            <>
              {staff.length === 0 && <p className="muted">{t('settings.staff-none')}</p>}
              {staff.length > 0 && (
                <ul className="list">
                  {staff.map((row) => (
                    <StaffRow key={row.id} row={row} />
                  ))}
                </ul>
              )}
              <Pager
                more={members.more}
                busy={members.busy}
                onMore={members.loadMore}
                label={t('settings.staff-more')}
              />
            </>
          )}
        </Loaded>
      </section>
      <StaffForm slug={slug} onDone={members.resource.reload} />
    </div>
  );
}
