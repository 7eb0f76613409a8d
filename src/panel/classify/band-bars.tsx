import type { SubjectReport } from "../../actions/outcome/outcome";
import { countBands } from "./count-bands";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";

/** The number of subjects in each band, each with a bar. */
export function BandBars({ subjects }: { readonly subjects: readonly SubjectReport[] }) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  if (subjects.length === 0) return null;
  return (
    <>
      <h3>{panel.bands}</h3>
      <dl class="td-bands">
        {countBands(subjects).map(({ band, subjects: count }) => (
          <div key={band ?? ""} data-none={band === null}>
            <dt>{band ?? panel.noBand}</dt>
            <dd>
              <span class="td-bar" aria-hidden="true">
                <span style={{ width: `${(count / subjects.length) * 100}%` }} />
              </span>
              {formatCount(count, numbers)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
