import { Component, type ReactNode } from 'react';
import { messages } from '#i18n/messages.ts';

interface SectionBoundaryProps {
  readonly children: ReactNode;
}

/** Where a part of a client cannot be drawn, says so in its place; the other parts stay. */
export class SectionBoundary extends Component<SectionBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <NotShown /> : this.props.children;
  }
}

/** In the place of a section: what is wrong, and where all of it still is. */
function NotShown() {
  return (
    <p role="alert" className="py-3 text-table text-bad">
      {messages.drawer.partNotShown}
    </p>
  );
}
