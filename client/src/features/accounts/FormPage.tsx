import type { ReactNode } from 'react';
import type { ApiProblem } from '../../api.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';

/** A page that is one short form: title, what to know first, the form, and what else there is. */
export function FormPage({
  title,
  heading,
  lead,
  problem,
  onSubmit,
  after,
  children,
}: {
  title: string;
  heading?: string;
  lead?: ReactNode;
  problem: ApiProblem | undefined;
  onSubmit: () => void;
  after?: ReactNode;
  children: ReactNode;
}): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-6">
      <div className="stack s-3">
        <PageTitle title={title}>{heading ?? title}</PageTitle>
        {lead}
      </div>
      <form
        className="stack s-5 sign"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <ErrorSummary problem={problem} />
        {children}
      </form>
      {after}
    </main>
  );
}

/** What a short form came to. */
export function DonePage({
  title,
  heading,
  children,
}: {
  title: string;
  heading: string;
  children: ReactNode;
}): ReactNode {
  return (
    <main id="main" className="wrap wrap-read page stack s-5">
      <PageTitle title={title}>{heading}</PageTitle>
      {children}
    </main>
  );
}
