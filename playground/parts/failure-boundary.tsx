import { Component, type ComponentChildren } from 'preact';
import { report } from '../state/failures.ts';
import { words } from '../words/words.ts';
import { Empty } from './empty.tsx';

interface BoundaryProps {
  readonly children: ComponentChildren;
}

/** Keeps an error of one part of the page inside it, and offers to draw it again. */
export class FailureBoundary extends Component<BoundaryProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    report(error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.setState({ isBroken: true });
  }

  override render({ children }: BoundaryProps) {
    if (!this.state.isBroken) return children;
    const { title, text, again } = words.value.failure;
    return (
      <Empty icon="warning" title={title}>
        <p>{text}</p>
        <button type="button" class="button" onClick={() => this.setState({ isBroken: false })}>
          {again}
        </button>
      </Empty>
    );
  }
}
