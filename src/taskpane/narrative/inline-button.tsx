import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { HTMLAttributes } from "react";

const useStyles = makeStyles({
  inline: {
    padding: "0 1px",
    borderRadius: "2px",
    cursor: "pointer",
    boxDecorationBreak: "clone",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

type InlineButtonProps = HTMLAttributes<HTMLSpanElement> & {
  readonly "data-slot"?: string | undefined;
  readonly "data-figure"?: number | undefined;
  readonly "data-changed"?: boolean | undefined;
};

/**
 * A button inside running text. A real <button> cannot break across lines and leaves holes in a paragraph, so this is a
 * span that behaves like one.
 */
export function InlineButton({ className, onClick, ...rest }: InlineButtonProps) {
  return (
    <span
      {...rest}
      role="button"
      tabIndex={0}
      className={mergeClasses(useStyles().inline, className)}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    />
  );
}
