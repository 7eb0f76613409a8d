import { rememberFocus } from "./regions";

/** Keys that mean something to the page, whatever has the focus. */
const PAGE_KEYS: ReadonlySet<string> = new Set(["F6", "Escape"]);

interface FrameProps {
  readonly title: string;
  readonly source: string;
  /** Whether the pointer is needed outside. */
  readonly isPassedBy?: boolean;
}

/**
 * A page of an add-in or a script. Frames keep their keys for themselves: those of the page are handed up, unless the
 * frame had a use for them.
 */
export function Frame({ title, source, isPassedBy = false }: FrameProps) {
  return (
    <iframe
      key={source}
      title={title}
      src={source}
      style={isPassedBy ? { pointerEvents: "none" } : {}}
      onLoad={({ currentTarget: frame }) => {
        const page = frame.contentWindow;
        if (!page) return;
        rememberFocus(page);
        page.addEventListener("keydown", (event) => {
          if (event.defaultPrevented || !PAGE_KEYS.has(event.key)) return;
          const { key, shiftKey } = event;
          // What the page has done with a key is not for the browser to do again
          if (!frame.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true })))
            event.preventDefault();
        });
      }}
    />
  );
}
