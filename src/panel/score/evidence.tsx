import { webLinks } from "../../text/web-links";
import { useCardWords } from "../words/card-words";

/** An entry's evidence. Web addresses in it are opened by a click only, and get to know nothing of the workbook. */
export function Evidence({ text }: { readonly text: string }) {
  const words = useCardWords();
  return (
    <p class="td-evidence">
      <span class="td-quiet">{words.evidence}: </span>
      {text === "" ? (
        <span class="td-quiet">{words.noEvidence}</span>
      ) : (
        webLinks(text).map(({ text: part, link }, index) =>
          link === null ? (
            part
          ) : (
            <a key={index} href={link} target="_blank" rel="noopener noreferrer" aria-label={words.openLink(part)}>
              {part}
            </a>
          ),
        )
      )}
    </p>
  );
}
