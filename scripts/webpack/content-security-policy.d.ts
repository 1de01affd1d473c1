export function panePolicy(officeJs: string): string;
export function documentPolicy(style: string): string;
export function hostPolicy(): string;
