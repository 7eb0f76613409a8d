import { EmptyState } from "./controls/empty-state";
import type { UnsupportedReason } from "./contract/panel-options";
import type { PanelWords } from "./words/panel-words";

/** All that is shown where the pane cannot work. */
export function Unsupported({ reason, words }: { readonly reason: UnsupportedReason; readonly words: PanelWords }) {
  const { title, text } = words.unsupported[reason];
  return (
    <main class="td-unsupported">
      <EmptyState title={title} text={text} heading="h1" />
    </main>
  );
}
