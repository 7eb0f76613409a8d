import type { Change } from "../workbook/describe-plan";
import { Dialog } from "./dialog";
import { PagedList } from "./paged-list";
import { usePanel } from "./panel-context";

/** What an action would change, and the way to carry it out. */
export interface Preview {
  readonly changes: readonly Change[];
  readonly carryOut: () => void;
}

export interface PreviewDialogProps {
  /** Kept while the dialog closes, so that its text does not vanish first. */
  readonly preview: Preview | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function PreviewDialog({ preview, isOpen, onClose }: PreviewDialogProps) {
  const { words: { panel, core }, numbers } = usePanel();
  const changes = preview?.changes ?? [];
  const carryOut = () => {
    onClose();
    preview?.carryOut();
  };
  return (
    <Dialog
      isOpen={isOpen} title={panel.previewTitle} onClose={onClose}
      actions={
        <>
          {changes.length > 0 && <fluent-button appearance="primary" onClick={carryOut}>{panel.carryOut}</fluent-button>}
          <fluent-button autofocus onClick={onClose}>{panel.close}</fluent-button>
        </>
      }
    >
      {changes.length === 0
        ? <p>{panel.nothingChanges}</p>
        : (
          <div class="td-changes">
            <PagedList items={changes} label={panel.previewTitle}>
              {(change) => {
                const { text, details } = core.change(change, numbers);
                return (
                  <>
                    <p>{text}</p>
                    {details.length > 0 && <PagedList items={details} label={text}>{(detail) => <span class="td-quiet">{detail}</span>}</PagedList>}
                  </>
                );
              }}
            </PagedList>
          </div>
        )}
    </Dialog>
  );
}
