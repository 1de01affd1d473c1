import { useCallback, useState } from "react";

type Folds = ReadonlyMap<string, boolean>;

/** Which groups are folded. A search has folds of its own: what is found is not hidden in what was folded before. */
export function useFolding(isSearching: boolean) {
  const [folds, setFolds] = useState<Folds>(new Map());
  const [searchFolds, setSearchFolds] = useState<Folds>(new Map());
  if (!isSearching && searchFolds.size > 0) setSearchFolds(new Map());
  const now = isSearching ? searchFolds : folds;
  const foldAll = useCallback(
    (keys: readonly string[], isFolded: boolean) =>
      (isSearching ? setSearchFolds : setFolds)(
        (before) => new Map([...before, ...keys.map((key) => [key, isFolded] as const)])
      ),
    [isSearching]
  );
  const fold = useCallback((key: string, isFolded: boolean) => foldAll([key], isFolded), [foldAll]);
  return {
    isFolded: (key: string) => now.get(key) ?? false,
    /** For the heading of a group that asks for nothing to be done: it begins folded. */
    ofQuiet: (key: string) => ({
      isFolded: now.get(key) ?? !isSearching,
      onFold: (isFolded: boolean) => fold(key, isFolded),
    }),
    fold,
    foldAll,
  };
}
