import { useEffect, useRef } from "preact/hooks";
import { usePapersWords } from "../words/papers-panel-words";
import type { Documents } from "./use-documents";

/** The text documents that were made, each with a link to save it by, and what to do where a host lets none through. */
export function MadeDocuments({ documents: { making, made } }: { readonly documents: Documents }) {
  const { panel } = usePapersWords();
  const { documents: own, forms } = panel;
  const newest = useRef<HTMLAnchorElement>(null);
  // The link answers the button: it may be below the visible part
  useEffect(() => newest.current?.focus(), [made]);
  if (making === null && made.length === 0) return null;
  return (
    <div class="td-saved">
      {making !== null && <p class="td-quiet">{own.making(forms.names[making])}</p>}
      {made.length > 0 && (
        <ul aria-label={own.title}>
          {made.map(({ form, fileName, url }, index) => (
            <li key={form}>
              <a {...(index === made.length - 1 ? { ref: newest } : {})} href={url} download={fileName}>
                {own.save(fileName)}
              </a>
              {" · "}
              <a href={url} target="_blank" rel="noopener" aria-label={own.openTabLabel(fileName)}>
                {own.openTab}
              </a>
            </li>
          ))}
        </ul>
      )}
      {made.length > 0 && <p class="td-quiet">{own.hint}</p>}
    </div>
  );
}
