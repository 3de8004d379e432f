import { Icon } from '../../parts/icon.tsx';
import { Segments } from '../../parts/segments.tsx';
import { useTyped } from '../../parts/typed.ts';
import { say } from '../../state/view.ts';
import type { Knob } from '../../worker/what-if/knob.ts';
import { figureText, typedFigure } from './figure-text.ts';
import { figureAt, placeOf, scaleOf } from './scale.ts';
import { makeThePlans, reset, turn, valueOf } from './turning.ts';
import { whatIfWords } from './words/words.ts';

interface KnobProps {
  readonly knob: Knob;
}

/** A figure with its slider and its exact field; where it was turned, the ways back and into the plan. */
export function KnobLine({ knob }: KnobProps) {
  const w = whatIfWords.value;
  const value = valueOf(knob);
  const isTurned = value !== knob.value;
  const name = knob.from === undefined ? knob.name : `${knob.name} ${w.from(knob.from)}`;
  const keep = (): void => {
    if (value !== undefined) makeThePlans({ knob, value });
    say(w.kept(name));
  };
  return (
    <div class={`knob ${isTurned ? 'turned' : ''}`} role="group" aria-label={name}>
      <div class="knob-name">
        <b>{knob.name}</b>
        {knob.from !== undefined && <span class="quiet">{w.from(knob.from)}</span>}
        <span class="now quiet">{knob.value === undefined ? w.notGiven : isTurned && w.now(shown(knob.value, knob))}</span>
      </div>
      {knob.type.kind === 'yes-no' ? <YesNo knob={knob} name={name} /> : <Figure knob={knob} name={name} />}
      {isTurned && (
        <div class="knob-ways">
          {knob.span !== undefined && (
            <button type="button" class="button small" aria-label={w.keepOf(name, shown(value, knob))} onClick={keep}>
              {w.keep}
            </button>
          )}
          <button
            type="button"
            class="button plain small"
            aria-label={w.reset(name)}
            title={w.reset(name)}
            onClick={() => reset(knob)}
          >
            <Icon name="reset" />
          </button>
        </div>
      )}
    </div>
  );
}

function shown(value: string | undefined, { type }: Knob): string {
  const { yes, no } = whatIfWords.value;
  return type.kind === 'yes-no' ? (value === 'yes' ? yes : no) : figureText(value, type);
}

interface NamedProps extends KnobProps {
  readonly name: string;
}

function YesNo({ knob, name }: NamedProps) {
  const { yes, no } = whatIfWords.value;
  const choices = [
    { value: 'yes', title: yes },
    { value: 'no', title: no },
  ];
  return <Segments label={name} choices={choices} value={valueOf(knob) ?? ''} onChoose={(value) => turn(knob, value)} />;
}

function Figure({ knob, name }: NamedProps) {
  const w = whatIfWords.value;
  const value = valueOf(knob);
  const scale = scaleOf(knob);
  const mark = knob.value === undefined ? undefined : placeOf(scale, knob.value) / scale.count;
  return (
    <>
      <span class="slider" style={mark === undefined ? {} : { '--now': mark }}>
        <input
          type="range"
          min={0}
          max={scale.count}
          step={1}
          value={placeOf(scale, value)}
          aria-label={w.slider(name)}
          aria-valuetext={figureText(value, knob.type)}
          onInput={({ currentTarget }) => turn(knob, placedValue(knob, Number(currentTarget.value)))}
        />
      </span>
      <ExactField knob={knob} name={name} value={figureText(value, knob.type)} />
    </>
  );
}

/** The place of the plan's own figure is that figure, also where it lies between two steps. */
function placedValue(knob: Knob, place: number): string {
  const scale = scaleOf(knob);
  return knob.value !== undefined && placeOf(scale, knob.value) === place ? knob.value : figureAt(scale, place);
}

function ExactField({ knob, name, value }: NamedProps & { readonly value: string }) {
  const w = whatIfWords.value;
  const { text, field } = useTyped(value, (written) => {
    const figure = typedFigure(written, knob.type);
    if (figure !== undefined) turn(knob, figure);
    return figure !== undefined;
  });
  const isBad = text !== undefined && typedFigure(text, knob.type) === undefined;
  return (
    <input
      class="field figure exact"
      inputMode="decimal"
      aria-label={w.exact(name)}
      aria-invalid={isBad}
      title={isBad ? w.badFigure : undefined}
      spellcheck={false}
      autocomplete="off"
      {...field}
    />
  );
}
