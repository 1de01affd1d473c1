export function picturesIn(
  folder: string
): (address: string) => { readonly width: number; readonly height: number } | null;
