import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What stands in the place of what could not be drawn. @param again draws it once more */
  readonly instead: (error: unknown, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null;
}

/** Keeps a mistake in one part of the pane from leaving all of it white. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  private again = () => this.setState({ failure: null });

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.instead(failure.error, this.again) : this.props.children;
  }
}
