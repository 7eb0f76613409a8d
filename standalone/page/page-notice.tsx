import { DismissIcon, StatusIcon } from "../../src/panel/controls/icons";
import type { Intent } from "../../src/panel/controls/fluent-elements";

export interface PageNoticeProps {
  /** Text of the work under way; `null` for none. */
  readonly doing: string | null;
  readonly notice: { readonly intent: Intent; readonly text: string } | null;
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

/** The newest message about the file, announced as it appears. */
export function PageNotice({ doing, notice, dismiss, onDismiss }: PageNoticeProps) {
  return (
    <div class="page-notice" role="status">
      {doing !== null && (
        <div class="page-doing">
          <span>{doing}</span>
          <fluent-progress-bar aria-label={doing} />
        </div>
      )}
      {doing === null && notice && (
        <fluent-message-bar class="td-notice" role="group" intent={notice.intent}>
          <span slot="icon" class="td-status" data-status={notice.intent}>
            <StatusIcon status={notice.intent} />
          </span>
          {notice.text}
          <fluent-button
            slot="dismiss"
            class="td-dismiss"
            size="small"
            appearance="transparent"
            aria-label={dismiss}
            title={dismiss}
            onClick={onDismiss}
          >
            <DismissIcon />
          </fluent-button>
        </fluent-message-bar>
      )}
    </div>
  );
}
