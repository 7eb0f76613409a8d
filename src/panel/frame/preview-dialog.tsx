import type { Change } from "../../workbook/undo/describe-plan";
import { Dialog } from "../controls/dialog";
import { Notice } from "../controls/notice";
import { useWords } from "../words/panel-context";
import { PART_MISSING } from "./part-missing-notice";
import { useWantedPart } from "./use-wanted-part";

/** The changes that an action would make, and the function that carries it out. */
export interface Preview {
  readonly changes: readonly Change[];
  readonly carryOut: () => void;
}

export interface PreviewDialogProps {
  /** Kept while the dialog closes, so that its text stays visible. */
  readonly preview: Preview | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function PreviewDialog({ preview, isOpen, onClose }: PreviewDialogProps) {
  const { panel } = useWords();
  const part = useWantedPart(() => import("../controls/change-list"), isOpen);
  const changes = preview?.changes ?? [];
  const carryOut = () => {
    onClose();
    preview?.carryOut();
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={panel.previewTitle}
      onClose={onClose}
      actions={
        <>
          {changes.length > 0 && (
            <fluent-button appearance="primary" onClick={carryOut}>
              {panel.carryOut}
            </fluent-button>
          )}
          <fluent-button autofocus onClick={onClose}>
            {panel.close}
          </fluent-button>
        </>
      }
    >
      {changes.length === 0 ? (
        <p>{panel.nothingChanges}</p>
      ) : part === "missing" ? (
        <Notice {...PART_MISSING} />
      ) : (
        part && <part.ChangeList changes={changes} />
      )}
    </Dialog>
  );
}
