/** What a report of Stryker says, in figures and as a list. */
import { isEquivalent } from "./equivalent.mjs";

/** Mutants that were not drawn, or for which no time was left. */
const UNTRIED = ["CompileError", "RuntimeError"];

/** The mutants of a file that count: without those that were not tried, and with `isEquivalent` told. */
function judged(file, { source, mutants }) {
  const lines = source.split("\n");
  return mutants
    .filter(({ status }) => !UNTRIED.includes(status))
    .map((mutant) => ({
      ...mutant,
      status:
        ["Survived", "NoCoverage"].includes(mutant.status) &&
        isEquivalent(file, lines[mutant.location.start.line - 1].trim(), mutant.replacement)
          ? "Equivalent"
          : mutant.status,
    }));
}

/** Mutants by what became of them; equivalent ones are no part of the score. */
function counted(mutants, undrawn = 0) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count("Killed", "Timeout");
  const timedOut = count("Timeout");
  const survived = count("Survived");
  const unreached = count("NoCoverage");
  const tried = killed + survived + unreached;
  const equivalent = count("Equivalent");
  const all = mutants.length + undrawn;
  return { tried, all, killed, timedOut, survived, unreached, equivalent, score: killed / tried };
}

const percent = (share) => (Number.isNaN(share) ? "—" : `${(share * 100).toFixed(1)} %`);

/**
 * @param {readonly { room: string, report: object }[]} measured
 * @returns {string} a line a room
 */
export function markdownTable(measured) {
  const lines = measured.map(({ room, report }) => {
    const files = Object.entries(report.files);
    const { tried, all, killed, timedOut, survived, unreached, equivalent, score } = counted(
      files.flatMap(([file, found]) => judged(file, found)),
      files.reduce((sum, [, { undrawn = 0 }]) => sum + undrawn, 0)
    );
    const missed = [survived, unreached, equivalent];
    return [room, files.length, all, tried, killed, timedOut, ...missed, percent(score)];
  });
  const head = [
    ...["room", "files", "mutants", "tried", "killed", "of these timed out"],
    ...["survived", "not reached", "equivalent", "score"],
  ];
  return [head, head.map(() => "---"), ...lines]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
}

/**
 * @param {object} report
 * @returns {object} with only the number of the mutants that were not drawn, so that a larger sample tries them the next time
 */
export function withoutUndrawn(report) {
  const files = Object.entries(report.files).map(([file, found]) => {
    const mutants = found.mutants.filter(({ status }) => !UNTRIED.includes(status));
    const undrawn = found.mutants.length - mutants.length + (found.undrawn ?? 0);
    return [file, { ...found, mutants, undrawn }];
  });
  return { ...report, files: Object.fromEntries(files) };
}

/**
 * @param {object} report
 * @param {readonly string[]} only these files, or all
 * @returns {string} the mutants that no test noticed: the line as it is, and what may stand in it instead
 */
export function survivors(report, only = []) {
  return Object.entries(report.files)
    .filter(([file]) => only.length === 0 || only.includes(file))
    .map(([file, found]) => {
      const mutants = judged(file, found);
      const left = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage");
      const { tried, score } = counted(mutants);
      const lines = found.source.split("\n");
      const shown = left.map(({ status, location: { start, end }, replacement, mutatorName }) => {
        const was =
          start.line === end.line
            ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
            : `${lines[start.line - 1].slice(start.column - 1)} …`;
        const unreached = status === "NoCoverage" ? " (not reached)" : "";
        return `${file}:${start.line} ${mutatorName}${unreached}\n    ${lines[start.line - 1].trim()}\n    ${was}  →  ${replacement}`;
      });
      return [`# ${file}: ${tried} tried, ${percent(score)}`, ...shown].join("\n");
    })
    .join("\n\n");
}
