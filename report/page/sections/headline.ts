import { divide, exactOf } from '../../../runtime/numbers/exact.ts';
import type { Everybody, Headline } from '../../report.ts';
import { markup, type Html } from '../html.ts';
import type { Telling } from '../telling.ts';

interface Tile {
  readonly name: string;
  readonly figure: string;
  readonly below: string;
}

/** The few figures that one reads first; those that cannot be had are left out. */
export function headline(telling: Telling, { headline: found }: Everybody): Html {
  const tiles = [payTile(telling, found), ...salesTiles(telling, found), ...targetTiles(telling, found)];
  const shown = tiles.map(
    ({ name, figure, below }) =>
      markup`<div class="tile">
        <dt>${name}</dt>
        <dd>${figure}<small>${below}</small></dd>
      </div>`,
  );
  return markup`<dl class="tiles">${shown}</dl>`;
}

function payTile({ words, written, report }: Telling, { pay }: Headline): Tile {
  return { name: words.headline.pay, figure: written.amount(pay), below: report.plan.currency };
}

function salesTiles({ words, written }: Telling, { pay, sales, cost, payees }: Headline): readonly Tile[] {
  const each = payees === 0 ? '' : words.headline.perPayee(written.amount(divide(pay, exactOf(BigInt(payees)))));
  const people: Tile = { name: words.headline.payees, figure: written.count(payees), below: each };
  if (sales === undefined || cost === undefined) return [people];
  return [
    people,
    { name: words.headline.cost, figure: written.share(cost), below: words.headline.costOf(written.amount(sales)) },
  ];
}

function targetTiles({ words, written }: Telling, { averageAttainment, onTarget }: Headline): readonly Tile[] {
  if (averageAttainment === undefined || onTarget === undefined) return [];
  const share = divide(exactOf(BigInt(onTarget.reached)), exactOf(BigInt(onTarget.of)));
  const reached = words.headline.onTargetOf(written.count(onTarget.reached), written.count(onTarget.of));
  return [
    { name: words.headline.attainment, figure: written.share(averageAttainment), below: words.headline.attainmentOf },
    { name: words.headline.onTarget, figure: written.share(share), below: reached },
  ];
}
