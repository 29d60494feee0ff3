/**
 * Once the page is drawn again: gives the focus to the first of these that is there, or to the heading of the part, if what had
 * the focus is gone. Keyboards and screen readers would otherwise begin at the top.
 */
export function focusSoon(...ids: string[]): void {
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const wanted = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
    (wanted ?? document.querySelector<HTMLElement>('main h2[tabindex]') ?? document.querySelector('h1'))?.focus();
  });
}
