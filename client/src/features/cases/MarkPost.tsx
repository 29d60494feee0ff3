import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../../../server/contract/cases.ts';
import { fetchedPart } from '../../fetchedPart.tsx';
import { membershipIn, useSession } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { t } from '../../words/words.ts';
import type { Marked } from '../rules/MarkDialog.tsx';

const MarkDialog = fetchedPart(() => import('../rules/MarkDialog.tsx').then((m) => m.MarkDialog));

/** Lets those who work in the group say that a flag was wrong, or that the checks missed something. Not about one's own words. */
export function MarkPost({ view }: { view: CaseView }): ReactNode {
  const session = useSession();
  const [marked, setMarked] = useState<Marked>();
  const { subject, community } = view;
  if (subject?.kind !== 'post' || subject.ownContent || !community) return null;
  if (!membershipIn(session.view, community.slug)?.can.work) return null;
  const open = (kind: Marked['kind']): void => setMarked({ kind, postId: subject.postId, revision: subject.revision });
  const isFlagged = view.findings.some(({ severity }) => severity !== 'green');
  return (
    <>
      <p className="row">
        {isFlagged && (
          <Button kind="plain" size="small" icon="close" onClick={() => open('wrong-flag')}>
            {t('case.mark-wrong')}
          </Button>
        )}
        {!view.findings.some(({ severity }) => severity === 'crisis') && (
          <Button kind="plain" size="small" icon="eye" onClick={() => open('missed')}>
            {t('case.mark-missed')}
          </Button>
        )}
      </p>
      {marked && (
        <MarkDialog
          marked={marked}
          onClose={() => setMarked(undefined)}
          onMissing={() => {
            setMarked(undefined);
            toast(t('state.part-missing'));
          }}
        />
      )}
    </>
  );
}
