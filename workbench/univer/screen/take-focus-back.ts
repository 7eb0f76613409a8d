const DIALOG = "[role=dialog]";

/** Univer closes its dialogs and leaves the keyboard nowhere: the spreadsheet takes it back. */
export function takeFocusBack(focus: () => void): void {
  const isDialog = (node: Node) =>
    node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null);
  const observer = new MutationObserver((changes) => {
    const isClosed = changes.some(({ removedNodes }) => [...removedNodes].some(isDialog));
    if (isClosed && document.activeElement === document.body) focus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
}
