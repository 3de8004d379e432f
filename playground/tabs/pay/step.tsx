import { useSignal } from '@preact/signals';
import type { Span } from '../../../grammar/span.ts';
import type { Trace } from '../../../runtime/data.ts';
import { litWords } from '../../state/selection.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { type Path, wordsOf } from './steps.ts';

interface StepProps {
  readonly trace: Trace;
  readonly path: Path;
  readonly level: number;
  readonly isOpen: (path: Path) => boolean;
  readonly onTurn: (path: Path, open: boolean) => void;
  readonly onShow: (span: Span | undefined) => void;
  readonly marked: ReadonlySet<Path>;
  readonly isFirst?: boolean;
}
/** How many children of a step are drawn at first, and at each asking for more. */
const page = 50;

/** One step of an explanation with those under it. Right and left open and close it, Enter shows its words in the plan. */
export function Step(props: StepProps) {
  const { trace, path, level, isOpen, onTurn, onShow, marked, isFirst = false } = props;
  const limit = useSignal(page);
  const hasMore = trace.children.length > 0;
  const open = hasMore && isOpen(path);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight' && hasMore) onTurn(path, true);
    else if (event.key === 'ArrowLeft' && hasMore) onTurn(path, false);
    else if (event.key === 'Enter' || event.key === ' ') onShow(wordsOf(trace));
    else return;
    event.preventDefault();
  };
  const lit = litWords.value;
  const span = wordsOf(trace);
  const isLit = lit !== undefined && span?.from === lit.from && span.to === lit.to;
  return (
    <li
      role="treeitem"
      class={`step ${marked.has(path) ? 'marked' : ''} ${isLit ? 'lit' : ''}`}
      aria-level={level}
      aria-expanded={hasMore ? open : undefined}
      aria-selected={isLit}
      tabIndex={isFirst ? 0 : -1}
      data-path={path}
      onKeyDown={onKeyDown}
    >
      <div class="step-line" style={{ '--level': String(level - 1) }} onClick={() => onShow(wordsOf(trace))}>
        <span
          class={`turn ${open ? 'open' : ''}`}
          onClick={(event) => {
            event.stopPropagation();
            if (hasMore) onTurn(path, !open);
          }}
        >
          {hasMore && <Icon name="right" />}
        </span>
        <Phrase trace={trace} />
        <span class="figure">{trace.shown}</span>
      </div>
      {open && (
        <ul role="group">
          {trace.children.slice(0, limit.value).map((child, index) => (
            <Step key={index} {...props} trace={child} path={`${path}.${index}`} level={level + 1} isFirst={false} />
          ))}
          {trace.children.length > limit.value && (
            <li role="none">
              <button type="button" class="button small plain" onClick={() => (limit.value += page)}>
                {words.value.why.rest(trace.children.length - limit.value)}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** The plan's words for a step, whose it is, over which days, and the row it came from. */
function Phrase({ trace }: { readonly trace: Trace }) {
  const { phrase, name, of, over, source, op } = trace;
  const said = phrase === '' ? (name ?? op) : phrase;
  return (
    <span class="phrase">
      {name !== undefined && name !== said && <b>{name}</b>}
      <span class={name === said ? 'name' : 'said'}>{said}</span>
      {of !== undefined && <span class="tag">{of}</span>}
      {over !== undefined && <span class="tag">{over.label}</span>}
      {source !== undefined && <span class="tag source">{words.value.why.source(source.file, source.line)}</span>}
    </span>
  );
}
