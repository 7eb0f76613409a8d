import type { QuotaReport } from "../../quota/quota-report";
import { PagedList } from "../controls/paged-list";
import { PlaceLine } from "../controls/place-line";
import { usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";

/** How the top band stands to the share that is watched: rule, groups, and who ties at the edge. */
export function QuotaStanding({ quota }: { readonly quota: QuotaReport }) {
  const { numbers, goTo } = usePanel();
  const { quota: core, panel } = usePapersWords();
  const { area, setting, groups } = quota;
  return (
    <>
      <p>{core.setting(quota)}</p>
      {setting.isOn && (
        <PagedList items={groups} label={panel.quota.title}>
          {(group) => (
            <>
              <p class="td-finding-text">{core.group(group)}</p>
              {group.edge.length > 0 && (
                <>
                  <p class="td-quiet">{core.edges}</p>
                  <PagedList items={group.edge} label={core.edges}>
                    {(subject) => <PlaceLine area={subject.area} head={core.edge(subject, numbers)} lines={[]} />}
                  </PagedList>
                </>
              )}
            </>
          )}
        </PagedList>
      )}
      {area && (
        <div class="td-actions">
          <fluent-button onClick={() => goTo(area)}>{panel.quota.goThere}</fluent-button>
        </div>
      )}
    </>
  );
}

/** The same beside results, under its title. */
export function WatchedShare({ quota }: { readonly quota: QuotaReport }) {
  const { panel } = usePapersWords();
  return (
    <section class="td-table">
      <h3>{panel.quota.title}</h3>
      <QuotaStanding quota={quota} />
    </section>
  );
}
