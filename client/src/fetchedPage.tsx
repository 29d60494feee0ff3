import { type ComponentType, lazy, type ReactNode, useState } from 'react';

/** A page that is fetched when it is first opened, and a way to fetch it before: then it is drawn at once, with no outline first. */
export function fetchedPage(load: () => Promise<ComponentType>): {
  Page: () => ReactNode;
  fetchPage: () => Promise<unknown>;
} {
  let Fetched: ComponentType | undefined;
  const fetchPage = async (): Promise<{ default: ComponentType }> => {
    Fetched = await load();
    return { default: Fetched };
  };
  const Later = lazy(fetchPage);
  return {
    Page: function Page() {
      // Which of both it is stays so for as long as the page is open: another component would begin anew.
      const [Shown] = useState<ComponentType>(() => Fetched ?? Later);
      return <Shown />;
    },
    fetchPage,
  };
}
