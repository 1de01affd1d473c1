import { childNamed, elementsNamed, valueOf } from "../tree.mjs";

/** Without these three Excel shows no button. */
const NEEDED_SIZES = ["16", "32", "80"];
const LIST_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** Every icon comes in the sizes that a ribbon needs, and every file exists and has the pixels that are claimed. */
export const icons = {
  id: "icons",
  faults({ root, pixelsOf }) {
    const images = new Map(
      elementsNamed(root, "bt:Image").map(({ attributes }) => [
        attributes.id,
        attributes.DefaultValue,
      ])
    );
    const faultsOfFile = (address, size) => {
      const pixels = pixelsOf(address);
      if (!pixels) return [`${address}: there is no such picture`];
      return pixels.width === size && pixels.height === size
        ? []
        : [`${address} has ${pixels.width} × ${pixels.height} pixels, not ${size}`];
    };
    return [
      ...Object.entries(LIST_ICONS).flatMap(([name, size]) =>
        faultsOfFile(valueOf(childNamed(root, name)), size)
      ),
      ...elementsNamed(root, "Icon").flatMap((icon) => [
        ...NEEDED_SIZES.filter(
          (size) => !icon.children.some(({ attributes }) => attributes.size === size)
        ).map((size) => `an icon of <${icon.parent.name}> lacks the size ${size}`),
        ...icon.children
          .filter(({ attributes }) => images.has(attributes.resid))
          .flatMap(({ attributes }) =>
            faultsOfFile(images.get(attributes.resid), Number(attributes.size))
          ),
      ]),
    ];
  },
};
