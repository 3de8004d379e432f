import { openTab } from '../state/view.ts';
import { isStale } from '../state/results.ts';
import { words } from '../words/words.ts';
import { Empty } from '../parts/empty.tsx';
import { FailureBoundary } from '../parts/failure-boundary.tsx';
import { Icon } from '../parts/icon.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { CaseBanner } from './promises/case-banner.tsx';
import { type Tab, tabs } from './registry.ts';

/** The right side: a row of tabs and what the open one shows. */
export function Results() {
  const titles = words.value.tabs;
  const open = tabs.find(({ id }) => id === openTab.value) ?? tabs[0];
  if (open === undefined) return undefined;
  const heads = tabs.map(({ id, title, icon }) => ({ id, icon, title: titles[title] }));
  return (
    <Tabs label={titles.label} tabs={heads} open={open.id} onOpen={(id) => (openTab.value = id)}>
      <CaseBanner />
      {isStale.value && (
        <p class="note stale" role="status">
          <Icon name="warning" />
          {words.value.pay.stale}
        </p>
      )}
      <FailureBoundary key={open.id}>
        <Content tab={open} />
      </FailureBoundary>
    </Tabs>
  );
}

function Content({ tab }: { readonly tab: Tab }) {
  const { next, nextText, [tab.title]: title } = words.value.tabs;
  if (tab.content !== undefined) return <tab.content />;
  return (
    <Empty icon={tab.icon} title={next}>
      {nextText(title)}
    </Empty>
  );
}
