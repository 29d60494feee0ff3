// Runs before the page is drawn, on every page, with or without the application.
// 1. The theme that the reader chose. 2. Leaving in a hurry forgets drafts on this device.
(() => {
  try {
    const theme = localStorage.getItem('alongside:theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is refused: the device's own theme holds.
  }
  addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || new URL(event.target.action).pathname !== '/exit') return;
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith('alongside:draft')) localStorage.removeItem(key);
      sessionStorage.clear();
    } catch {
      // Nothing was kept, so there is nothing to forget.
    }
  });
})();
