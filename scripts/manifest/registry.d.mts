export const RULES: readonly { readonly id: string }[];
