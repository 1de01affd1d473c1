export interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
}
export function licenceFaults(
  packages: Readonly<Record<string, LockedPackage>>,
  stated?: (place: string) => string | undefined
): string[];
export function listedPackages(markdown: string): string[];
export function tableFaults(listed: readonly string[], named: readonly string[]): string[];
