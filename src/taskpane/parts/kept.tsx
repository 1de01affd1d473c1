import type { ReactNode } from "react";

interface KeptProps {
  readonly isShown: boolean;
  readonly children: ReactNode;
}

/** Something that stays as it is while something else is shown in its place: what is open, typed and chosen in it is still there afterwards. */
export function Kept({ isShown, children }: KeptProps) {
  return (
    <div hidden={!isShown} style={isShown ? { display: "contents" } : undefined}>
      {children}
    </div>
  );
}
