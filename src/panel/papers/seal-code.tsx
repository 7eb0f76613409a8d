import { usePapersWords } from "../words/papers-panel-words";

/** The code of a seal as it is printed, in groups of four that stay whole. */
export function SealCode({ printed }: { readonly printed: string }) {
  const {
    panel: { seal },
  } = usePapersWords();
  return (
    <div class="td-card-warning">
      <p class="td-quiet">{seal.code}</p>
      <p class="td-code">
        {printed.split(/(?<=-)/).map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </p>
      <p class="td-quiet">{seal.codeHint}</p>
    </div>
  );
}
