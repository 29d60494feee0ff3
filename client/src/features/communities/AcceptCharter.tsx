import { type ReactNode, useState } from 'react';
import type { Community } from '../../../../server/contract/communities.ts';
import { ApiProblem, request } from '../../api.ts';
import { refreshSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Check } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { t } from '../../words/words.ts';
import { Words } from '../../words/Words.tsx';

/** The rules of a group changed: a member reads them and says yes before writing again. */
export function AcceptCharter({ group, reload }: { group: Community; reload: () => void }): ReactNode {
  const { version } = group.charter;
  // The version that was said yes to: other rules, loaded since, are not.
  const [agreed, setAgreed] = useState<number | undefined>(undefined);
  const read = agreed === version;
  const accepting = useSubmit(async () => {
    try {
      await request('POST', `/memberships/${group.you.membershipId ?? ''}/charter`, { body: { version } });
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.code === 'charter-changed') {
        setAgreed(undefined);
        reload();
      }
      throw cause;
    }
    return true;
  });
  const accept = async (): Promise<void> => {
    if (!(await accepting.submit())) return;
    toast(t('charter.accepted'));
    await refreshSession();
    reload();
  };
  return (
    <Notice kind="warm" icon="info">
      <p>
        <b>{t('charter.changed')}</b>
      </p>
      <p>
        <Words id="charter.changed-body" parts={{ rules: (inner) => <a href="#rules">{inner}</a> }} />
      </p>
      <ErrorSummary problem={accepting.problem} />
      <form
        className="stack s-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (read) void accept();
        }}
      >
        <Check
          label={t('charter.read')}
          checked={read}
          required
          onChange={(event) => setAgreed(event.target.checked ? version : undefined)}
        />
        <Button type="submit" busy={accepting.busy}>
          {t('charter.accept')}
        </Button>
      </form>
    </Notice>
  );
}
