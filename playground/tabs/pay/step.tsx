import { useSignal } from '@preact/signals';
import type { Span } from '../../../grammar/span.ts';
import { litWords } from '../../state/selection.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { type Path, type Step, wordsOf } from './steps.ts';

interface StepProps {
  readonly step: Step;
  readonly level: number;
  /** Whose pay is explained: their name need not stand at each step. */
  readonly payee: string;
  readonly isOpen: (path: Path) => boolean;
  readonly onTurn: (path: Path, open: boolean) => void;
  readonly onShow: (span: Span | undefined) => void;
  /** Leads to another step. */
  readonly onGo: (path: Path) => void;
  readonly marked: ReadonlySet<Path>;
}
/** How many steps below a step are drawn at first, and at each asking for more. */
const page = 50;

/** One step of an explanation with those under it. Right and left open and close it, Enter shows its words in the plan. */
export function StepLine(props: StepProps) {
  const { step, level, isOpen, onTurn, onShow, onGo, marked } = props;
  const { path, trace, below, above } = step;
  const limit = useSignal(page);
  const hasMore = below.length > 0;
  const open = hasMore && isOpen(path);
  const span = wordsOf(trace);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowRight' && hasMore) onTurn(path, true);
    else if (event.key === 'ArrowRight' && above !== undefined) onGo(above);
    else if (event.key === 'ArrowLeft' && hasMore) onTurn(path, false);
    else if (event.key === 'Enter' || event.key === ' ') onShow(span);
    else return;
    event.preventDefault();
  };
  const lit = litWords.value;
  const isLit = lit !== undefined && span?.from === lit.from && span.to === lit.to;
  return (
    <li
      role="treeitem"
      class={`step ${marked.has(path) ? 'marked' : ''} ${isLit ? 'lit' : ''}`}
      aria-level={level}
      aria-expanded={hasMore ? open : undefined}
      aria-selected={isLit}
      tabIndex={level === 1 ? 0 : -1}
      data-path={path}
      onKeyDown={onKeyDown}
    >
      <div class="step-line" style={{ '--level': String(level - 1) }} onClick={() => onShow(span)}>
        <span
          class={`turn ${open ? 'open' : ''}`}
          onClick={(event) => {
            event.stopPropagation();
            if (hasMore) onTurn(path, !open);
          }}
        >
          {hasMore && <Icon name="right" />}
        </span>
        <Phrase {...props} />
        <span class="figure">{trace.shown.replace(/^-/, '−')}</span>
      </div>
      {open && (
        <ul role="group">
          {below.slice(0, limit.value).map((child) => (
            <StepLine key={child.path} {...props} step={child} level={level + 1} />
          ))}
          {below.length > limit.value && (
            <li role="none">
              <button type="button" class="button small plain" onClick={() => (limit.value += page)}>
                {words.value.why.rest(below.length - limit.value)}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

/** What a step is, what the plan says that it means, whose it is, over which days, and the row it came from. */
function Phrase({ step: { trace, said, above }, level, payee, onGo }: StepProps) {
  const w = words.value.why;
  const { of, over, source, phrase, op } = trace;
  const { head, meaning } = said;
  const isName = meaning !== undefined || level <= 2;
  const isOthers = of !== undefined && of !== payee && !head.includes(of);
  return (
    <span class="phrase">
      {isName ? <b>{head}</b> : <span class={head === phrase ? 'said' : ''}>{head}</span>}
      {meaning !== undefined && <span class="said">{meaning}</span>}
      {op === 'round' && head !== w.rounded && <span class="tag">{w.rounded}</span>}
      {isOthers && <span class="tag">{of}</span>}
      {over !== undefined && !head.includes(over.label) && <span class="tag">{over.label}</span>}
      {source !== undefined && <span class="tag source">{w.source(source.file, source.line)}</span>}
      {above !== undefined && (
        <span
          class="tag above"
          onClick={(event) => {
            event.stopPropagation();
            onGo(above);
          }}
        >
          {w.above}
        </span>
      )}
    </span>
  );
}
