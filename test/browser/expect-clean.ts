import { type HostPage } from "./page";

/** Nothing was asked of another host, and the console stayed empty. */
export function expectClean({ watch }: HostPage): void {
  expect(watch.outside).toEqual([]);
  expect(watch.problems).toEqual([]);
}
