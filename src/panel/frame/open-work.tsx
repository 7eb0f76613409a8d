import type { NoticeContent } from "../controls/notice";
import { StatusIcon } from "../controls/icons";
import { useWords } from "../words/panel-context";

/**
 * What remains to be done after an action, each line with a way to do it. Smaller than messages, so that results stay
 * visible.
 */
export function OpenWork({ items }: { readonly items: readonly NoticeContent[] }) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <ul class="td-open-work" aria-label={words.panel.openWork}>
      {items.map(({ intent, say, action }) => (
        <li key={say(words)}>
          <span class="td-status" data-status={intent}>
            <StatusIcon status={intent} />
          </span>
          <span>{say(words)}</span>
          {action && (
            <fluent-button size="small" onClick={action.run}>
              {action.label(words)}
            </fluent-button>
          )}
        </li>
      ))}
    </ul>
  );
}
