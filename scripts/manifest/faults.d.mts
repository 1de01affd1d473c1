export interface ManifestContext {
  readonly functions: readonly { readonly id: string; readonly name: string }[];
  pixelsOf(address: string): { readonly width: number; readonly height: number } | null;
}

export function findFaults(
  xml: string,
  context: ManifestContext
): Promise<{ readonly rule: string; readonly fault: string }[]>;
