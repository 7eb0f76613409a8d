import type { AllWords } from "../words/all-words";
import type { Intent } from "./fluent-elements";
import { DismissIcon, StatusIcon } from "./icons";
import { useWords } from "../words/panel-context";

/** A message. Its texts are functions of the words, so that they follow the language. */
export interface NoticeContent {
  readonly intent: Intent;
  readonly say: (words: AllWords) => string;
  readonly action?: { readonly label: (words: AllWords) => string; readonly run: () => void };
}

export interface NoticeProps extends NoticeContent {
  /** Dismisses the message; absent where it stays. */
  readonly onDismiss?: () => void;
}

export function Notice({ intent, say, action, onDismiss }: NoticeProps) {
  const words = useWords();
  return (
    // The pane's live region announces it; the bar's own "status" role would announce it twice
    <fluent-message-bar
      class="td-notice"
      role="group"
      intent={intent}
      {...(action ? { layout: "multiline" as const } : {})}
    >
      <span slot="icon" class="td-status" data-status={intent}>
        <StatusIcon status={intent} />
      </span>
      {say(words)}
      {action && (
        <fluent-button slot="actions" size="small" onClick={action.run}>
          {action.label(words)}
        </fluent-button>
      )}
      {onDismiss && (
        <fluent-button
          slot="dismiss"
          class="td-dismiss"
          size="small"
          appearance="transparent"
          aria-label={words.panel.dismiss}
          title={words.panel.dismiss}
          onClick={onDismiss}
        >
          <DismissIcon />
        </fluent-button>
      )}
    </fluent-message-bar>
  );
}
