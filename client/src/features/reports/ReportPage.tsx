import { type ReactNode, useState } from 'react';
import type { HelpEntry } from '../../../../server/contract/posts.ts';
import type { PublicReport } from '../../../../server/contract/reports.ts';
import { refusal, request } from '../../api.ts';
import { useDraft } from '../../drafts.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { CrisisNotice } from '../../ui/CrisisNotice.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check, FieldGroup, TextArea, TextField } from '../../ui/Field.tsx';
import { HelpLines } from '../../ui/HelpLines.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { useSubmit } from '../../useSubmit.ts';
import pages from '../../words/en-GB/pages.json';
import { Words } from '../../words/Words.tsx';
import { addWords, t } from '../../words/words.ts';

addWords(pages);

const KINDS = [
  'illegal',
  'danger',
  'our-failing',
  'automated',
  'removed',
  'restricted',
  'other',
] as const satisfies readonly PublicReport['what'][];
const TEXT_LIMIT = 5000;

type Taken = { taken: true; help: HelpEntry[]; crisis: boolean };

function Thanks({ taken }: { taken: Taken }): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <PageTitle title={t('report.title')}>{t('report.done')}</PageTitle>
      {taken.crisis && <CrisisNotice help={taken.help} />}
      {!taken.crisis && taken.help.length > 0 && <HelpLines help={taken.help} />}
      <Notice kind="ok" role="status">
        <p>{t('report.done-text')}</p>
      </Notice>
      <ButtonLink kind="second" to="/">
        {t('report.home')}
      </ButtonLink>
    </main>
  );
}

/** Tells us about a problem, with or without an account. */
export function ReportPage(): ReactNode {
  const [what, setWhat] = useState<PublicReport['what'] | ''>('');
  const [text, setText, forget] = useDraft('report');
  const [where, setWhere] = useState('');
  const [email, setEmail] = useState('');
  const [taken, setTaken] = useState<Taken>();
  const form = useSubmit(async (key: string, body: { what: string; text: string; where: string; email: string }) => {
    const faults = [
      ...(body.what === '' ? [{ path: 'what', message: t('report.choose') }] : []),
      ...(body.text.trim().length < 10 ? [{ path: 'text', message: t('report.more') }] : []),
      ...(body.email !== '' && !body.email.includes('@') ? [{ path: 'email', message: t('report.email-bad') }] : []),
    ];
    if (faults.length > 0) throw refusal(faults);
    return request<Taken>('POST', '/reports', { key, body });
  });
  if (taken) return <Thanks taken={taken} />;
  const send = async (): Promise<void> => {
    const result = await form.submit({ what, text, where, email });
    if (!result) return;
    forget();
    setTaken(result);
  };
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <div className="stack s-3">
        <PageTitle title={t('report.title')} />
        <p>{t('report.lead')}</p>
      </div>
      <Notice kind="warm" icon="help">
        <p>
          <Words id="report.danger" parts={{ tel: (inner) => <a href="tel:999">{inner}</a> }} />
        </p>
      </Notice>
      <form
        className="stack s-5"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary problem={form.problem} kept />
        <FieldGroup id="what" label={t('report.what')} error={form.fault('what')}>
          {KINDS.map((kind) => (
            <Check
              key={kind}
              boxed
              type="radio"
              name="what"
              checked={what === kind}
              onChange={() => setWhat(kind)}
              label={t(`report.what-${kind}`)}
            />
          ))}
        </FieldGroup>
        <TextArea
          id="text"
          label={t('report.text')}
          hint={t('report.text-hint')}
          error={form.fault('text')}
          limit={TEXT_LIMIT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField
          id="where"
          label={t('report.where')}
          hint={t('report.where-hint')}
          error={form.fault('where')}
          value={where}
          onChange={(event) => setWhere(event.target.value)}
        />
        <TextField
          id="email"
          type="email"
          autoComplete="email"
          label={t('report.email')}
          hint={t('report.email-hint')}
          error={form.fault('email')}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Button type="submit" busy={form.busy}>
          {t('report.send')}
        </Button>
      </form>
    </main>
  );
}
