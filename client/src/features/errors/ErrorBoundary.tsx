import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { t } from '../../words/words.ts';

type Props = { at: string; children: ReactNode };
type State = { failedAt: string | undefined };

/** Keeps a fault in one page from taking the ways out with it. Moving to another page tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failedAt: undefined };

  static getDerivedStateFromError(): Partial<State> {
    return { failedAt: '' };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (state.failedAt === '') return { failedAt: props.at };
    if (state.failedAt !== undefined && state.failedAt !== props.at) return { failedAt: undefined };
    return null;
  }

  override render(): ReactNode {
    if (this.state.failedAt === undefined) return this.props.children;
    return (
      <main id="main" className="wrap wrap-read page">
        <div className="card stack s-3" role="alert">
          <h1>{t('state.error-title')}</h1>
          <p>{t('state.error-body')}</p>
          <Button onClick={() => location.reload()}>{t('state.try-again')}</Button>
        </div>
      </main>
    );
  }
}
